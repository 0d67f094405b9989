// SPDX-License-Identifier: Apache-2.0
//
// The bridge: leases of a frame, and Kea's own words for any object.

#include "border.h"
#include "frame.h"
#include "lease_record.h"

using namespace keaosgi;

namespace {

std::string textOf(Frame& frame, int32_t slot) {
    switch (slot & kSlotMask) {
        case KB_SLOT_QUERY:
        case KB_SLOT_RESPONSE:
            return frame.packet(slot).toText();
        case KB_SLOT_SUBNET:
        case KB_SLOT_SUBNETS:
            return frame.subnet(slot).toText();
        default:
            return frame.lease(slot).toText();
    }
}

}  // namespace

int32_t kb_lease(int64_t frame, int32_t slot, int64_t out, int32_t cap) {
    return guarded([&] { return leaseRecord(Frame::find(frame).lease(slot), Answer(out, cap)); });
}

int32_t kb_text(int64_t frame, int32_t slot, int64_t out, int32_t cap) {
    return guarded([&] { return Answer(out, cap).write(textOf(Frame::find(frame), slot)); });
}
