// SPDX-License-Identifier: Apache-2.0
//
// Changes of Kea's lease database, done as Kea's own lease commands do them: the address is locked
// against packets that other threads work on, and the counters move along. For work under
// KeaThread::run only.

#pragma once

#include <dhcpsrv/lease.h>

#include <cstdint>
#include <string>
#include <vector>

#include "kea_bridge_lease.h"

namespace keaosgi {

kb_lease_outcome addLease(const isc::dhcp::LeasePtr& lease);

// `expected`: null, or the lease that must be there still.
kb_lease_outcome updateLease(const isc::dhcp::LeasePtr& lease, bool create,
                             const isc::dhcp::LeasePtr& expected);

bool deleteLease(const isc::dhcp::LeasePtr& lease);

struct Wiped {
    std::uint64_t count = 0;
    std::vector<std::uint32_t> subnets;
};

// The subnets that wipeLeases() would wipe, and the wiping. 0: all configured subnets.
std::vector<std::uint32_t> subnetsToWipe(bool v4, std::uint32_t subnet);
Wiped wipeLeases(bool v4, std::uint32_t subnet);

void queueDnsUpdate(kb_dns_change change, const isc::dhcp::LeasePtr& lease);

}  // namespace keaosgi
