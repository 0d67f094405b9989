// SPDX-License-Identifier: Apache-2.0
//
// Kea's counters of leases (assigned, declined, registered; per subnet and, where the running Kea
// has them, per pool). The server moves them along with its own changes; whoever else changes the
// lease database must do the same. They are moved here exactly as Kea's own lease commands move
// them, peculiarities included.

#pragma once

#include <dhcpsrv/lease.h>

#include <cstdint>

namespace keaosgi {

void countAdded(const isc::dhcp::Lease& lease);
void countUpdated(const isc::dhcp::Lease& before, const isc::dhcp::Lease& lease);
void countDeleted(const isc::dhcp::Lease& lease);

// All leases of one subnet are gone.
void countWiped(bool v4, std::uint32_t subnet);

// The same where all configured subnets are wiped, one after the other: for each as soon as its
// leases are gone, and once at the end.
void countOneOfAllWiped(bool v4, std::uint32_t subnet);
void countAllWiped();

}  // namespace keaosgi
