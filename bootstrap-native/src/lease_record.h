// SPDX-License-Identifier: Apache-2.0
//
// Leases to and from the records (kb_lease_field) in which they cross the border.

#pragma once

#include <dhcpsrv/lease.h>

#include <cstdint>

#include "border.h"

namespace keaosgi {

// Writes a lease's record; the result for the caller of the bridge.
std::int32_t leaseRecord(const isc::dhcp::Lease& lease, const Answer& answer);

// A lease of its own, from a record that Java has written. Throws KB_E_INVALID for a record that
// makes no sense, and whatever Kea throws for identifiers that it doesn't take.
isc::dhcp::LeasePtr leaseOf(std::int64_t record, std::int32_t length);

}  // namespace keaosgi
