// SPDX-License-Identifier: Apache-2.0
//
// The bridge: what packets have besides their record and options, rarely asked for.

#include <dhcp/hwaddr.h>
#include <dhcp/pkt4.h>

#include "border.h"
#include "frame.h"
#include "record.h"

using namespace keaosgi;
using isc::dhcp::HWAddrPtr;
using isc::dhcp::Pkt;

namespace {

int32_t classes(const Pkt& packet, const Answer& answer) {
    std::string names;
    for (const auto& name : packet.getClasses()) {
        names.append(name).push_back('\0');
    }
    return answer.write(names);
}

int32_t hardwareAddress(const HWAddrPtr& hwaddr, const Answer& answer) {
    if (!hwaddr) {
        return fail(KB_E_ABSENT, "the packet has no such hardware address");
    }
    const std::size_t length = KB_HW_BYTES + hwaddr->hwaddr_.size();
    uint8_t* const memory = answer.room(length);
    if (memory) {
        Record record(memory);
        record.i32(KB_HW_TYPE, hwaddr->htype_);
        record.i32(KB_HW_SOURCE, hwaddr->source_);
        record.bytes(KB_HW_BYTES, hwaddr->hwaddr_.data(), hwaddr->hwaddr_.size());
    }
    return static_cast<int32_t>(length);
}

int32_t wire(Pkt& packet, const Answer& answer) {
    const auto& packed = packet.getBuffer();
    return packed.getLength() != 0 ? answer.write(packed.getData(), packed.getLength())
                                   : answer.write(packet.data_.data(), packet.data_.size());
}

int32_t fixedField(const std::vector<uint8_t>& bytes, const Answer& answer) {
    return answer.write(bytes.data(), bytes.size());
}

int32_t part(Frame& frame, int32_t slot, int32_t part, const Answer& answer) {
    switch (part) {
        case KB_PART_CLASSES:
            return classes(frame.packet(slot), answer);
        case KB_PART_REMOTE_HWADDR:
            return hardwareAddress(frame.packet(slot).getRemoteHWAddr(), answer);
        case KB_PART_WIRE:
            return wire(frame.packet(slot), answer);
        case KB_PART_LOCAL_HWADDR:
            return hardwareAddress(frame.packet4(slot).getLocalHWAddr(), answer);
        case KB_PART_SNAME:
            return fixedField(frame.packet4(slot).getSname(), answer);
        case KB_PART_FILE:
            return fixedField(frame.packet4(slot).getFile(), answer);
        default:
            return fail(KB_E_INVALID, "packets have no such part");
    }
}

}  // namespace

int32_t kb_packet_part(int64_t frame, int32_t slot, int32_t which, int64_t out, int32_t cap) {
    return guarded([&] { return part(Frame::find(frame), slot, which, Answer(out, cap)); });
}
