// SPDX-License-Identifier: Apache-2.0
//
// The bridge: addresses and identifiers from text, as the running Kea reads them.

#include <asiolink/io_address.h>
#include <dhcp/duid.h>
#include <dhcp/hwaddr.h>

#include <string>
#include <vector>

#include "border.h"
#include "kea_bridge_lease.h"

using namespace keaosgi;
using namespace isc::dhcp;

namespace {

std::vector<uint8_t> read(int32_t kind, const std::string& text) {
    switch (kind) {
        case KB_ID_ADDRESS:
            return isc::asiolink::IOAddress(text).toBytes();
        case KB_ID_HWADDR:
            return HWAddr::fromText(text).hwaddr_;
        case KB_ID_CLIENT_ID:
            return ClientId::fromText(text)->getClientId();
        case KB_ID_DUID:
            return DUID::fromText(text).getDuid();
        default:
            throw BorderError(KB_E_INVALID,
                              "there is no kind of identifier " + std::to_string(kind));
    }
}

}  // namespace

int32_t kb_identifier_read(int32_t kind, int64_t text, int32_t length, int64_t out, int32_t cap) {
    return guarded([&] {
        const std::vector<uint8_t> bytes = read(kind, textArgument(text, length, "the text"));
        return Answer(out, cap).write(bytes.data(), bytes.size());
    });
}
