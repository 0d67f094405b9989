// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_DUID_LENGTH;
import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_IFACE;
import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_IFACE_LENGTH;
import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_IFINDEX;
import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_LOCAL_ADDRESS;
import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_LOCAL_PORT;
import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_RELAY_COUNT;
import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_REMOTE_ADDRESS;
import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_REMOTE_PORT;
import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_TRANSID;
import static org.keaosgi.container.bridge.Kb.Packet6.KB_P6_TYPE;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.MessageTypes;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.packet.Relay6;

/** A DHCPv6 packet: of a callout, or a copy of one. */
class Packet6View extends PacketView implements Packet6 {
    Packet6View(PacketSource source) {
        super(source);
    }

    static int relayCount(byte[] record) {
        return Records.int32(record, KB_P6_RELAY_COUNT);
    }

    @Override
    public int messageType() {
        return int32(KB_P6_TYPE);
    }

    @Override
    public String messageName() {
        return MessageTypes.nameOf6(messageType());
    }

    @Override
    public long transactionId() {
        return Integer.toUnsignedLong(int32(KB_P6_TRANSID));
    }

    @Override
    public String interfaceName() {
        byte[] record = source.record();
        return Records.text(record, KB_P6_IFACE, Records.int32(record, KB_P6_IFACE_LENGTH));
    }

    @Override
    public int interfaceIndex() {
        return int32(KB_P6_IFINDEX);
    }

    @Override
    public Inet6Address localAddress() {
        return Records.address6(source.record(), KB_P6_LOCAL_ADDRESS);
    }

    @Override
    public int localPort() {
        return int32(KB_P6_LOCAL_PORT);
    }

    @Override
    public Inet6Address remoteAddress() {
        return Records.address6(source.record(), KB_P6_REMOTE_ADDRESS);
    }

    @Override
    public int remotePort() {
        return int32(KB_P6_REMOTE_PORT);
    }

    @Override
    public Optional<HardwareAddress> hardwareAddress() {
        return Records.hardwareAddress(source.hardwareAddress6());
    }

    @Override
    public Optional<byte[]> duid() {
        byte[] record = source.record();
        int length = Records.int32(record, KB_P6_DUID_LENGTH);
        int at = KB_P6_IFACE + Records.int32(record, KB_P6_IFACE_LENGTH);
        return length < 0 ? Optional.empty() : Optional.of(Records.slice(record, at, length));
    }

    @Override
    public List<Relay6> relays() {
        Relay6[] relays = new Relay6[relayCount(source.record())];
        Arrays.setAll(relays, level -> new Relay6View(source, level));
        return List.of(relays);
    }

    @Override
    public Packet6 copy() {
        PacketSource copy = source.copy();
        return copy == source ? this : new Packet6View(copy);
    }

    private int int32(int field) {
        return Records.int32(source.record(), field);
    }
}
