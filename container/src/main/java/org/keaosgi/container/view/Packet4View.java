// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_CIADDR;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_FLAGS;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_GIADDR;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_HOPS;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_HWADDR;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_HWADDR_LENGTH;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_HWADDR_SOURCE;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_HWADDR_TYPE;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_IFACE;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_IFACE_LENGTH;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_IFINDEX;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_LOCAL_ADDRESS;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_LOCAL_PORT;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_OP;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_RELAYED;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_REMOTE_ADDRESS;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_REMOTE_PORT;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_SECS;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_SIADDR;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_TRANSID;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_TYPE;
import static org.keaosgi.container.bridge.Kb.Packet4.KB_P4_YIADDR;

import java.net.Inet4Address;
import java.util.Arrays;
import java.util.Optional;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.MessageTypes;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.container.bridge.Kb.Part;

/** A DHCPv4 packet: of a callout, or a copy of one. */
class Packet4View extends PacketView implements Packet4 {
    private static final int CLIENT_ID = 61;
    private static final int RELAY_AGENT_INFORMATION = 82;

    Packet4View(PacketSource source) {
        super(source);
    }

    @Override
    public int messageType() {
        return int32(KB_P4_TYPE);
    }

    @Override
    public String messageName() {
        return MessageTypes.nameOf4(messageType());
    }

    @Override
    public long transactionId() {
        return Integer.toUnsignedLong(int32(KB_P4_TRANSID));
    }

    @Override
    public String interfaceName() {
        byte[] record = source.record();
        return Records.text(record, KB_P4_IFACE, Records.int32(record, KB_P4_IFACE_LENGTH));
    }

    @Override
    public int interfaceIndex() {
        return int32(KB_P4_IFINDEX);
    }

    @Override
    public Inet4Address localAddress() {
        return address(KB_P4_LOCAL_ADDRESS);
    }

    @Override
    public int localPort() {
        return int32(KB_P4_LOCAL_PORT);
    }

    @Override
    public Inet4Address remoteAddress() {
        return address(KB_P4_REMOTE_ADDRESS);
    }

    @Override
    public int remotePort() {
        return int32(KB_P4_REMOTE_PORT);
    }

    @Override
    public Optional<HardwareAddress> hardwareAddress() {
        byte[] record = source.record();
        int length = Records.int32(record, KB_P4_HWADDR_LENGTH);
        if (length < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new HardwareAddress(
                        Records.unsigned8(record, KB_P4_HWADDR_TYPE),
                        Records.int32(record, KB_P4_HWADDR_SOURCE),
                        Records.slice(record, KB_P4_HWADDR, length)));
    }

    @Override
    public int op() {
        return Records.unsigned8(source.record(), KB_P4_OP);
    }

    @Override
    public int hops() {
        return Records.unsigned8(source.record(), KB_P4_HOPS);
    }

    @Override
    public int secs() {
        return int32(KB_P4_SECS);
    }

    @Override
    public int flags() {
        return int32(KB_P4_FLAGS);
    }

    @Override
    public Inet4Address ciaddr() {
        return address(KB_P4_CIADDR);
    }

    @Override
    public Inet4Address yiaddr() {
        return address(KB_P4_YIADDR);
    }

    @Override
    public Inet4Address siaddr() {
        return address(KB_P4_SIADDR);
    }

    @Override
    public Inet4Address giaddr() {
        return address(KB_P4_GIADDR);
    }

    @Override
    public boolean relayed() {
        return Records.unsigned8(source.record(), KB_P4_RELAYED) != 0;
    }

    @Override
    public byte[] sname() {
        return trimmed(source.part(Part.KB_PART_SNAME));
    }

    @Override
    public byte[] file() {
        return trimmed(source.part(Part.KB_PART_FILE));
    }

    @Override
    public Optional<HardwareAddress> localHardwareAddress() {
        return Records.hardwareAddress(source.part(Part.KB_PART_LOCAL_HWADDR));
    }

    @Override
    public Optional<byte[]> clientId() {
        return option(CLIENT_ID);
    }

    @Override
    public Optional<byte[]> relayAgentInformation(int code) {
        byte[] payload = source.option(PacketSource.NO_RELAY, RELAY_AGENT_INFORMATION, 0);
        return payload == null ? Optional.empty() : subOption(payload, code);
    }

    @Override
    public Packet4 copy() {
        PacketSource copy = source.copy();
        return copy == source ? this : new Packet4View(copy);
    }

    private static Optional<byte[]> subOption(byte[] payload, int code) {
        for (int at = 0; at + 2 <= payload.length; ) {
            int end = at + 2 + (payload[at + 1] & 0xFF);
            if (end > payload.length) {
                break;
            }
            if ((payload[at] & 0xFF) == code) {
                return Optional.of(Arrays.copyOfRange(payload, at + 2, end));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static byte[] trimmed(byte[] field) {
        int length = field.length;
        while (length > 0 && field[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(field, length);
    }

    private int int32(int field) {
        return Records.int32(source.record(), field);
    }

    private Inet4Address address(int field) {
        return Records.address4(source.record(), field);
    }
}
