// SPDX-License-Identifier: Apache-2.0
//
// Lets a number of Java's ride in Kea's context of a packet. Kea destroys the context with the
// packet, on whichever thread that happens, and Java is told.

#pragma once

#include <hooks/callout_handle.h>

#include <cstdint>

namespace keaosgi {

// The number riding with the packet of this handle, 0 when there is none.
std::int64_t contextOf(const isc::hooks::CalloutHandle& handle);

// Sets or replaces it. A number that is replaced is reported as released.
void setContext(isc::hooks::CalloutHandle& handle, std::int64_t context);

}  // namespace keaosgi
