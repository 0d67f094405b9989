// SPDX-License-Identifier: Apache-2.0
//
// Finds subnets in a configuration, whichever the family. Only inside SafePoint::Reading.

#pragma once

#include <asiolink/io_address.h>
#include <dhcpsrv/srv_config.h>
#include <dhcpsrv/subnet.h>

#include <cstdint>
#include <vector>

namespace keaosgi {

using ConstSubnetPtr = boost::shared_ptr<const isc::dhcp::Subnet>;

// The subnet with this number, null when there is none.
ConstSubnetPtr findSubnet(const isc::dhcp::SrvConfig& configuration, std::int64_t id);

// The subnet with this prefix, null when there is none.
ConstSubnetPtr findSubnet(const isc::dhcp::SrvConfig& configuration,
                          const isc::asiolink::IOAddress& prefix, std::int64_t length);

// The subnet that Kea selects for an address, null when there is none.
ConstSubnetPtr selectSubnet(const isc::dhcp::SrvConfig& configuration,
                            const isc::asiolink::IOAddress& address);

std::vector<ConstSubnetPtr> allSubnets(const isc::dhcp::SrvConfig& configuration);

// Whether the running daemon assigns this family of addresses.
bool ofServersFamily(const isc::asiolink::IOAddress& address);

}  // namespace keaosgi
