// SPDX-License-Identifier: Apache-2.0
//
// Subnets as the records that kea_bridge.h describes, wherever the subnet comes from.

#pragma once

#include <dhcpsrv/subnet.h>

#include <cstddef>
#include <cstdint>

namespace keaosgi {

// How long the record of kb_subnet_field is, and the record itself; the memory has room for it.
std::size_t subnetRecordLength(const isc::dhcp::Subnet& subnet);
void writeSubnetRecord(const isc::dhcp::Subnet& subnet, std::uint8_t* memory);

// The record of kb_lifetimes_field: KB_LT_SIZE bytes.
void writeLifetimes(const isc::dhcp::Subnet& subnet, std::uint8_t* memory);

}  // namespace keaosgi
