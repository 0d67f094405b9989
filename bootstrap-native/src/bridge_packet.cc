// SPDX-License-Identifier: Apache-2.0
//
// The bridge: what DHCPv4 and DHCPv6 packets say outside their options.
//
// At buffer4_receive and buffer6_receive Kea has not yet taken the packet apart: fields and options
// are not there, and the pointers to them are null. Debian's builds of Kea abort on a null pointer.

#include <dhcp/duid.h>
#include <dhcp/hwaddr.h>
#include <dhcp/pkt4.h>
#include <dhcp/pkt6.h>

#include <algorithm>

#include "border.h"
#include "frame.h"
#include "record.h"

using namespace keaosgi;
using isc::dhcp::HWAddr;
using isc::dhcp::Pkt4;
using isc::dhcp::Pkt6;

namespace {

// Option 53. Kea throws when a client sends it empty.
int messageType(const Pkt4& packet) {
    try {
        return packet.getType();
    } catch (const isc::Exception&) {
        return 0;
    }
}

void hardwareAddress4(Record& record, const HWAddr* hwaddr) {
    const std::size_t size = HWAddr::MAX_HWADDR_LEN;
    record.zero(KB_P4_HWADDR, size);
    record.u8(KB_P4_HWADDR_TYPE, hwaddr ? static_cast<uint8_t>(hwaddr->htype_) : 0);
    record.i32(KB_P4_HWADDR_SOURCE, hwaddr ? hwaddr->source_ : 0);
    if (!hwaddr) {
        record.i32(KB_P4_HWADDR_LENGTH, -1);
        return;
    }
    const std::size_t length = std::min(hwaddr->hwaddr_.size(), size);
    record.i32(KB_P4_HWADDR_LENGTH, static_cast<int64_t>(length));
    record.bytes(KB_P4_HWADDR, hwaddr->hwaddr_.data(), length);
}

void addresses4(Record& record, const Pkt4& packet) {
    record.address(KB_P4_CIADDR, packet.getCiaddr(), 4);
    record.address(KB_P4_YIADDR, packet.getYiaddr(), 4);
    record.address(KB_P4_SIADDR, packet.getSiaddr(), 4);
    record.address(KB_P4_GIADDR, packet.getGiaddr(), 4);
    record.address(KB_P4_LOCAL_ADDRESS, packet.getLocalAddr(), 4);
    record.address(KB_P4_REMOTE_ADDRESS, packet.getRemoteAddr(), 4);
    record.i32(KB_P4_LOCAL_PORT, packet.getLocalPort());
    record.i32(KB_P4_REMOTE_PORT, packet.getRemotePort());
}

int32_t packet4(const Pkt4& packet, const Answer& answer) {
    const std::string iface = packet.getIface();
    const std::size_t length = KB_P4_IFACE + iface.size();
    uint8_t* const memory = answer.room(length);
    if (memory) {
        Record record(memory);
        record.i32(KB_P4_TYPE, messageType(packet));
        record.i32(KB_P4_TRANSID, packet.getTransid());
        record.i32(KB_P4_IFINDEX, packet.indexSet() ? packet.getIndex() : -1);
        record.i32(KB_P4_SECS, packet.getSecs());
        record.i32(KB_P4_FLAGS, packet.getFlags());
        record.u8(KB_P4_OP, packet.getOp());
        record.u8(KB_P4_HOPS, packet.getHops());
        record.u8(KB_P4_RELAYED, packet.isRelayed() ? 1 : 0);
        hardwareAddress4(record, packet.getHWAddr().get());
        addresses4(record, packet);
        record.i32(KB_P4_IFACE_LENGTH, static_cast<int64_t>(iface.size()));
        record.bytes(KB_P4_IFACE, iface.data(), iface.size());
    }
    return static_cast<int32_t>(length);
}

// The client identifier option; null when absent or not a DUID.
isc::dhcp::DuidPtr duidOf(const Pkt6& packet) {
    try {
        return packet.getClientId();
    } catch (const isc::Exception&) {
        return isc::dhcp::DuidPtr();
    }
}

int32_t packet6(const Pkt6& packet, const Answer& answer) {
    const std::string iface = packet.getIface();
    const isc::dhcp::DuidPtr duid = duidOf(packet);
    const std::size_t duidLength = duid ? duid->getDuid().size() : 0;
    const std::size_t length = KB_P6_IFACE + iface.size() + duidLength;
    uint8_t* const memory = answer.room(length);
    if (memory) {
        Record record(memory);
        record.i32(KB_P6_TYPE, packet.getType());
        record.i32(KB_P6_TRANSID, packet.getTransid());
        record.i32(KB_P6_IFINDEX, packet.indexSet() ? packet.getIndex() : -1);
        record.i32(KB_P6_LOCAL_PORT, packet.getLocalPort());
        record.i32(KB_P6_REMOTE_PORT, packet.getRemotePort());
        record.i32(KB_P6_RELAY_COUNT, static_cast<int64_t>(packet.relay_info_.size()));
        record.address(KB_P6_LOCAL_ADDRESS, packet.getLocalAddr(), 16);
        record.address(KB_P6_REMOTE_ADDRESS, packet.getRemoteAddr(), 16);
        record.i32(KB_P6_IFACE_LENGTH, static_cast<int64_t>(iface.size()));
        record.i32(KB_P6_DUID_LENGTH, duid ? static_cast<int64_t>(duidLength) : -1);
        const int next = record.bytes(KB_P6_IFACE, iface.data(), iface.size());
        record.bytes(next, duid ? duid->getDuid().data() : nullptr, duidLength);
    }
    return static_cast<int32_t>(length);
}

// From the first place, in Kea's own order, that has one. One by one, because a client can fill
// such a place with bytes that have Kea throw.
isc::dhcp::HWAddrPtr hardwareAddressOf(Pkt6& packet) {
    for (const std::uint32_t place :
         {HWAddr::HWADDR_SOURCE_RAW, HWAddr::HWADDR_SOURCE_CLIENT_ADDR_RELAY_OPTION,
          HWAddr::HWADDR_SOURCE_DUID, HWAddr::HWADDR_SOURCE_IPV6_LINK_LOCAL,
          HWAddr::HWADDR_SOURCE_REMOTE_ID, HWAddr::HWADDR_SOURCE_DOCSIS_CMTS,
          HWAddr::HWADDR_SOURCE_DOCSIS_MODEM}) {
        try {
            const isc::dhcp::HWAddrPtr found = packet.getMAC(place);
            if (found) {
                return found;
            }
        } catch (const isc::Exception&) {
            continue;
        }
    }
    return isc::dhcp::HWAddrPtr();
}

int32_t hardwareAddress6(Pkt6& packet, const Answer& answer) {
    const isc::dhcp::HWAddrPtr hwaddr = hardwareAddressOf(packet);
    if (!hwaddr) {
        return fail(KB_E_ABSENT, "Kea finds no hardware address for this packet");
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

int32_t relay6(const Pkt6::RelayInfo& relay, const Answer& answer) {
    uint8_t* const memory = answer.room(KB_R6_SIZE);
    if (memory) {
        Record record(memory);
        record.i32(KB_R6_TYPE, relay.msg_type_);
        record.i32(KB_R6_HOPS, relay.hop_count_);
        record.address(KB_R6_LINK_ADDRESS, relay.linkaddr_, 16);
        record.address(KB_R6_PEER_ADDRESS, relay.peeraddr_, 16);
    }
    return KB_R6_SIZE;
}

}  // namespace

int32_t kb_packet4(int64_t frame, int32_t slot, int64_t out, int32_t cap) {
    return guarded([&] { return packet4(Frame::find(frame).packet4(slot), Answer(out, cap)); });
}

int32_t kb_packet6(int64_t frame, int32_t slot, int64_t out, int32_t cap) {
    return guarded([&] { return packet6(Frame::find(frame).packet6(slot), Answer(out, cap)); });
}

int32_t kb_packet6_hwaddr(int64_t frame, int32_t slot, int64_t out, int32_t cap) {
    return guarded(
        [&] { return hardwareAddress6(Frame::find(frame).packet6(slot), Answer(out, cap)); });
}

int32_t kb_relay6(int64_t frame, int32_t slot, int32_t level, int64_t out, int32_t cap) {
    return guarded([&] { return relay6(Frame::find(frame).relay(slot, level), Answer(out, cap)); });
}

int32_t kb_label(int64_t frame, int32_t slot, int64_t out, int32_t cap) {
    return guarded(
        [&] { return Answer(out, cap).write(Frame::find(frame).packet(slot).getLabel()); });
}
