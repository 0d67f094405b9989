// SPDX-License-Identifier: Apache-2.0
//
// Ties our callouts to Kea's hook points.

#pragma once

#include <hooks/library_handle.h>

#include <cstdint>

#include "hook_points.h"

namespace keaosgi {

// Registers a callout for every hook point of this family that the running Kea knows. All of them,
// once: changing callouts later would have to stop the packet threads, whereas the gate costs a
// single load.
void registerCallouts(isc::hooks::LibraryHandle& handle, Family family);

// Forgets what registerCallouts found; Kea itself drops the callouts of a library it unloads.
void forgetCallouts();

// 1 when the running server has this hook point, else 0.
std::int32_t hookAvailable(int hook);

}  // namespace keaosgi
