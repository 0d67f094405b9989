// SPDX-License-Identifier: Apache-2.0
//
// The bridge: changing what packets say outside their options.

#include <dhcp/pkt4.h>
#include <dhcp/pkt6.h>

#include "border.h"
#include "edit_arguments.h"
#include "frame.h"
#include "kea_bridge_edit.h"

using namespace keaosgi;
using isc::dhcp::Pkt;
using isc::dhcp::Pkt4;
using isc::dhcp::Pkt6;
using Bytes = std::vector<uint8_t>;

namespace {

int32_t noSuchField() { return fail(KB_E_INVALID, "there is no such field here"); }

// Those that packets of both families have; false when it is another one.
bool commonInt(Pkt& packet, int32_t field, int64_t value) {
    switch (field) {
        case KB_EI_IFINDEX:
            if (value == -1) {
                packet.resetIndex();
            } else {
                packet.setIndex(unsignedArgument<int>(value, INT32_MAX, "the interface index"));
            }
            return true;
        case KB_EI_LOCAL_PORT:
            packet.setLocalPort(unsignedArgument<uint16_t>(value, kMax16, "the local port"));
            return true;
        case KB_EI_REMOTE_PORT:
            packet.setRemotePort(unsignedArgument<uint16_t>(value, kMax16, "the remote port"));
            return true;
        default:
            return false;
    }
}

int32_t int4(Pkt4& packet, int32_t field, int64_t value) {
    switch (field) {
        case KB_EI_TYPE:
            packet.setType(unsignedArgument<uint8_t>(value, kMax8, "the message type"));
            return 0;
        case KB_EI_TRANSID:
            packet.setTransid(unsignedArgument<uint32_t>(value, kMax32, "the transaction id"));
            return 0;
        case KB_EI_HOPS:
            packet.setHops(unsignedArgument<uint8_t>(value, kMax8, "hops"));
            return 0;
        case KB_EI_SECS:
            packet.setSecs(unsignedArgument<uint16_t>(value, kMax16, "secs"));
            return 0;
        case KB_EI_FLAGS:
            packet.setFlags(unsignedArgument<uint16_t>(value, kMax16, "flags"));
            return 0;
        default:
            return commonInt(packet, field, value) ? 0 : noSuchField();
    }
}

int32_t int6(Pkt6& packet, int32_t field, int64_t value) {
    switch (field) {
        case KB_EI_TYPE:
            packet.setType(unsignedArgument<uint8_t>(value, kMax8, "the message type"));
            return 0;
        case KB_EI_TRANSID:
            packet.setTransid(unsignedArgument<uint32_t>(value, kMax24, "the transaction id"));
            return 0;
        default:
            return commonInt(packet, field, value) ? 0 : noSuchField();
    }
}

int32_t relayInt(Pkt6::RelayInfo& relay, int32_t field, int64_t value) {
    switch (field) {
        case KB_EI_TYPE:
            relay.msg_type_ = unsignedArgument<uint8_t>(value, kMax8, "the message type");
            return 0;
        case KB_EI_HOPS:
            relay.hop_count_ = unsignedArgument<uint8_t>(value, kMax8, "hops");
            return 0;
        default:
            return noSuchField();
    }
}

int32_t relayBytes(Pkt6::RelayInfo& relay, int32_t field, const Bytes& bytes) {
    switch (field) {
        case KB_EB_LINK_ADDRESS:
            relay.linkaddr_ = addressArgument(bytes, true, "the link address");
            return 0;
        case KB_EB_PEER_ADDRESS:
            relay.peeraddr_ = addressArgument(bytes, true, "the peer address");
            return 0;
        default:
            return noSuchField();
    }
}

// Before it has been taken apart a packet is what came in, afterwards what goes out.
void setWire(Frame& frame, Pkt& packet, const Bytes& bytes) {
    if (frame.point().hasSlot(KB_SLOT_RESPONSE)) {
        packet.getBuffer().clear();
        packet.getBuffer().writeData(bytes.data(), bytes.size());
    } else {
        packet.data_ = bytes;
    }
}

bool commonBytes(Frame& frame, Pkt& packet, int32_t field, const Bytes& bytes) {
    switch (field) {
        case KB_EB_IFACE:
            packet.setIface(std::string(bytes.begin(), bytes.end()));
            return true;
        case KB_EB_LOCAL_ADDRESS:
            packet.setLocalAddr(addressArgument(bytes, frame.isV6(), "the local address"));
            return true;
        case KB_EB_REMOTE_ADDRESS:
            packet.setRemoteAddr(addressArgument(bytes, frame.isV6(), "the remote address"));
            return true;
        case KB_EB_CLASS:
            packet.addClass(std::string(bytes.begin(), bytes.end()));
            return true;
        case KB_EB_REMOTE_HWADDR:
            packet.setRemoteHWAddr(hwaddrArgument(bytes));
            return true;
        case KB_EB_WIRE:
            setWire(frame, packet, bytes);
            return true;
        default:
            return false;
    }
}

// Null would do for no bytes, but Kea refuses it.
const uint8_t* dataOf(const Bytes& bytes) {
    static const uint8_t nothing = 0;
    return bytes.empty() ? &nothing : bytes.data();
}

int32_t bytes4(Frame& frame, Pkt4& packet, int32_t field, const Bytes& bytes) {
    switch (field) {
        case KB_EB_LOCAL_HWADDR:
            packet.setLocalHWAddr(hwaddrArgument(bytes));
            return 0;
        case KB_EB_HWADDR:
            packet.setHWAddr(hwaddrArgument(bytes));
            return 0;
        case KB_EB_CIADDR:
            packet.setCiaddr(addressArgument(bytes, false, "ciaddr"));
            return 0;
        case KB_EB_YIADDR:
            packet.setYiaddr(addressArgument(bytes, false, "yiaddr"));
            return 0;
        case KB_EB_SIADDR:
            packet.setSiaddr(addressArgument(bytes, false, "siaddr"));
            return 0;
        case KB_EB_GIADDR:
            packet.setGiaddr(addressArgument(bytes, false, "giaddr"));
            return 0;
        case KB_EB_SNAME:
            packet.setSname(dataOf(bytes), bytes.size());
            return 0;
        case KB_EB_FILE:
            packet.setFile(dataOf(bytes), bytes.size());
            return 0;
        default:
            return commonBytes(frame, packet, field, bytes) ? 0 : noSuchField();
    }
}

int32_t setInt(Frame& frame, int32_t slot, int32_t relay, int32_t field, int64_t value) {
    if (relay >= 0) {
        return relayInt(frame.editableRelay(slot, relay), field, value);
    }
    return frame.isV6() ? int6(frame.editablePacket6(slot), field, value)
                        : int4(frame.editablePacket4(slot), field, value);
}

int32_t setBytes(Frame& frame, int32_t slot, int32_t relay, int32_t field, const Bytes& bytes) {
    if (relay >= 0) {
        return relayBytes(frame.editableRelay(slot, relay), field, bytes);
    }
    if (!frame.isV6()) {
        return bytes4(frame, frame.editablePacket4(slot), field, bytes);
    }
    return commonBytes(frame, frame.editablePacket6(slot), field, bytes) ? 0 : noSuchField();
}

}  // namespace

int32_t kb_edit_packet_int(int64_t frame, int32_t slot, int32_t relay, int32_t field,
                           int64_t value) {
    return guarded([&] { return setInt(Frame::find(frame), slot, relay, field, value); });
}

int32_t kb_edit_packet_bytes(int64_t frame, int32_t slot, int32_t relay, int32_t field,
                             int64_t data, int32_t length) {
    return guarded([&] {
        return setBytes(Frame::find(frame), slot, relay, field,
                        bytesArgument(data, length, "the field's value"));
    });
}

int32_t kb_edit_packet_wire(int64_t frame, int32_t slot, int32_t direction) {
    return guarded([&] {
        Pkt& packet = Frame::find(frame).editablePacket(slot);
        direction == 0 ? packet.unpack() : packet.pack();
        return 0;
    });
}
