// SPDX-License-Identifier: Apache-2.0
//
// What Java hands over for writing, checked and in Kea's types.

#pragma once

#include <asiolink/io_address.h>
#include <dhcp/hwaddr.h>

#include <cstdint>
#include <string>
#include <vector>

namespace keaosgi {

// Bytes that the caller owns.
std::vector<std::uint8_t> bytesArgument(std::int64_t data, std::int32_t length, const char* what);

// 4 or 16 bytes of the right family.
isc::asiolink::IOAddress addressArgument(const std::vector<std::uint8_t>& bytes, bool v6,
                                         const char* what);

// From the record of a hardware address (kb_hwaddr_field).
isc::dhcp::HWAddrPtr hwaddrArgument(const std::vector<std::uint8_t>& bytes);

// An integer from 0 to `limit`. Throws KB_E_INVALID for any other.
template <class T>
T unsignedArgument(std::int64_t value, std::int64_t limit, const char* what);

// Throws KB_E_INVALID; see unsignedArgument.
[[noreturn]] void refuseNumber(std::int64_t value, std::int64_t limit, const char* what);

template <class T>
T unsignedArgument(std::int64_t value, std::int64_t limit, const char* what) {
    if (value < 0 || value > limit) {
        refuseNumber(value, limit, what);
    }
    return static_cast<T>(value);
}

constexpr std::int64_t kMax8 = 0xff;
constexpr std::int64_t kMax16 = 0xffff;
constexpr std::int64_t kMax24 = 0xffffff;
constexpr std::int64_t kMax32 = 0xffffffff;

}  // namespace keaosgi
