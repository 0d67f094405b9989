// SPDX-License-Identifier: Apache-2.0
//
// What load() and unload() do, step by step. The two are mirror images, and a load that fails half
// way undoes what it has done.

#pragma once

#include <hooks/library_handle.h>

namespace keaosgi {

// Throws std::exception with one line for the operator.
void loadLibrary(isc::hooks::LibraryHandle& handle);

void unloadLibrary() noexcept;

}  // namespace keaosgi
