// SPDX-License-Identifier: Apache-2.0
//
// Options of Kea's own types from their bytes.

#pragma once

#include <dhcp/option.h>

#include <cstdint>

namespace keaosgi {

// An option with exactly this payload, of the type that Kea's own code looks for: an address list
// is an Option4AddrLst, an IA_NA an Option6IA. Where that type can't keep the bytes as they are, or
// Kea knows of no type, it is a plain Option. Throws KB_E_INVALID when Kea can't read the payload
// as what the code says.
isc::dhcp::OptionPtr makeOption(isc::dhcp::Option::Universe universe, std::int32_t code,
                                const isc::dhcp::OptionBuffer& payload);

}  // namespace keaosgi
