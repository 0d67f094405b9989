// SPDX-License-Identifier: Apache-2.0
//
// The bridge: the subnet that a callout is given.

#include "border.h"
#include "frame.h"
#include "subnet_record.h"

using namespace keaosgi;
using isc::dhcp::Subnet;

int32_t kb_subnet(int64_t frame, int32_t slot, int64_t out, int32_t cap) {
    return guarded([&] {
        const Subnet& subnet = Frame::find(frame).subnet(slot);
        const std::size_t length = subnetRecordLength(subnet);
        if (uint8_t* const memory = Answer(out, cap).room(length)) {
            writeSubnetRecord(subnet, memory);
        }
        return static_cast<int32_t>(length);
    });
}

int32_t kb_subnet_lifetimes(int64_t frame, int32_t slot, int64_t out, int32_t cap) {
    return guarded([&] {
        const Subnet& subnet = Frame::find(frame).subnet(slot);
        if (uint8_t* const memory = Answer(out, cap).room(KB_LT_SIZE)) {
            writeLifetimes(subnet, memory);
        }
        return static_cast<int32_t>(KB_LT_SIZE);
    });
}
