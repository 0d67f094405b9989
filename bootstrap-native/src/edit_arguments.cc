// SPDX-License-Identifier: Apache-2.0

#include "edit_arguments.h"

#include <boost/make_shared.hpp>
#include <cstring>

#include "border.h"

namespace keaosgi {

using isc::asiolink::IOAddress;
using isc::dhcp::HWAddr;

std::vector<std::uint8_t> bytesArgument(std::int64_t data, std::int32_t length, const char* what) {
    const std::string text = textArgument(data, length, what);
    return {text.begin(), text.end()};
}

IOAddress addressArgument(const std::vector<std::uint8_t>& bytes, bool v6, const char* what) {
    if (bytes.size() != (v6 ? 16U : 4U)) {
        throw BorderError(KB_E_INVALID, std::string(what) + " has " + std::to_string(bytes.size()) +
                                            " bytes, not " + (v6 ? "16" : "4"));
    }
    return IOAddress::fromBytes(v6 ? AF_INET6 : AF_INET, bytes.data());
}

isc::dhcp::HWAddrPtr hwaddrArgument(const std::vector<std::uint8_t>& bytes) {
    if (bytes.size() < KB_HW_BYTES || bytes.size() > KB_HW_BYTES + HWAddr::MAX_HWADDR_LEN) {
        throw BorderError(KB_E_INVALID, "a hardware address has 0 to 20 bytes");
    }
    std::int32_t type = 0;
    std::int32_t source = 0;
    std::memcpy(&type, bytes.data() + KB_HW_TYPE, sizeof type);
    std::memcpy(&source, bytes.data() + KB_HW_SOURCE, sizeof source);
    const std::vector<std::uint8_t> address(bytes.begin() + KB_HW_BYTES, bytes.end());
    auto hwaddr = boost::make_shared<HWAddr>(
        address, unsignedArgument<std::uint16_t>(type, kMax16, "the hardware type"));
    hwaddr->source_ = static_cast<std::uint32_t>(source);
    return hwaddr;
}

void refuseNumber(std::int64_t value, std::int64_t limit, const char* what) {
    throw BorderError(KB_E_INVALID, std::string(what) + " is 0 to " + std::to_string(limit) +
                                        ", not " + std::to_string(value));
}

}  // namespace keaosgi
