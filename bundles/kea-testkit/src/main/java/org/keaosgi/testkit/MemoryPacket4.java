// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.net.Inet4Address;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.EditablePacket4;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.MessageTypes;
import org.keaosgi.api.packet.Packet4;

/** A DHCPv4 packet (RFC 2131) in memory; everything in it can be set. */
public final class MemoryPacket4 extends MemoryPacket implements EditablePacket4 {
    private static final int MESSAGE_TYPE = 53;
    private static final int CLIENT_ID = 61;
    private static final int RELAY_AGENT_INFORMATION = 82;
    private static final int PAD = 0;
    private static final int END = 255;
    private static final int COOKIE = 0x63825363;
    private static final int LONGEST_PART = 255;
    private static final int MAX_WIRE = 65535;
    private static final int CHADDR = 16;
    private static final int SNAME = 64;
    private static final int FILE = 128;
    private static final int ETHERNET = 1;
    private static final int MAX_BYTE = 255;
    private static final int MAX_SHORT = 65535;
    private static final Inet4Address NONE = Addresses.v4(new byte[4]);
    private static final Inet4Address BROADCAST = Addresses.v4(new byte[] {-1, -1, -1, -1});

    private int op = 1;
    private int hops;
    private int secs;
    private int flags;
    private Inet4Address ciaddr = NONE;
    private Inet4Address yiaddr = NONE;
    private Inet4Address siaddr = NONE;
    private Inet4Address giaddr = NONE;
    private Inet4Address localAddress = NONE;
    private Inet4Address remoteAddress = NONE;
    private HardwareAddress hardwareAddress = new HardwareAddress(ETHERNET, 0, new byte[0]);
    private HardwareAddress localHardwareAddress;
    private byte[] sname = new byte[0];
    private byte[] file = new byte[0];

    private MemoryPacket4() {
        super(Family.V4);
    }

    private MemoryPacket4(MemoryPacket4 other) {
        super(other);
        op = other.op;
        hops = other.hops;
        secs = other.secs;
        flags = other.flags;
        ciaddr = other.ciaddr;
        yiaddr = other.yiaddr;
        siaddr = other.siaddr;
        giaddr = other.giaddr;
        localAddress = other.localAddress;
        remoteAddress = other.remoteAddress;
        hardwareAddress = other.hardwareAddress;
        localHardwareAddress = other.localHardwareAddress;
        sname = other.sname;
        file = other.file;
    }

    /**
     * A packet of a client on an Ethernet.
     *
     * @param type see {@link MessageTypes}
     * @param hardwareAddress {@code 02:00:00:00:00:01}
     * @return with transaction id 1, all else zero and empty
     */
    public static MemoryPacket4 query(int type, String hardwareAddress) {
        MemoryPacket4 packet = new MemoryPacket4();
        packet.setMessageType(type);
        packet.setTransactionId(1);
        packet.hardwareAddress = new HardwareAddress(ETHERNET, 0, Bytes.ofColons(hardwareAddress));
        return packet;
    }

    /**
     * An answer to a packet.
     *
     * @param type see {@link MessageTypes}
     * @param query what is answered
     * @return with the query's transaction id, hardware address, relay and flags
     */
    public static MemoryPacket4 response(int type, Packet4 query) {
        MemoryPacket4 packet = new MemoryPacket4();
        packet.op = 2;
        packet.setMessageType(type);
        packet.setTransactionId(query.transactionId());
        packet.flags = query.flags();
        packet.giaddr = query.giaddr();
        packet.hardwareAddress = query.hardwareAddress().orElse(packet.hardwareAddress);
        return packet;
    }

    /**
     * A packet as it arrives. Options in the fields {@code sname} and {@code file} (RFC 2132,
     * option 52) are not looked for.
     *
     * @param message from {@code op} to the last option
     * @return the packet
     * @throws IllegalArgumentException when it is cut short or has no magic cookie
     */
    public static MemoryPacket4 of(byte[] message) {
        MemoryPacket4 packet = new MemoryPacket4();
        packet.read(message);
        return packet;
    }

    @Override
    public void read(byte[] message) {
        clearOptions();
        ByteBuffer in = ByteBuffer.wrap(message);
        try {
            readFields(in);
            if (in.getInt() != COOKIE) {
                throw new IllegalArgumentException("no magic cookie (RFC 2131)");
            }
            readOptions(in);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the message is cut short", e);
        }
        super.setMessageType(option(MESSAGE_TYPE).map(type -> (int) type[0]).orElse(0));
    }

    private void readFields(ByteBuffer in) {
        op = Byte.toUnsignedInt(in.get());
        int hardwareType = Byte.toUnsignedInt(in.get());
        int hardwareLength = Math.min(CHADDR, Byte.toUnsignedInt(in.get()));
        hops = Byte.toUnsignedInt(in.get());
        setTransactionId(Integer.toUnsignedLong(in.getInt()));
        secs = Short.toUnsignedInt(in.getShort());
        flags = Short.toUnsignedInt(in.getShort());
        ciaddr = Addresses.v4(take(in, 4));
        yiaddr = Addresses.v4(take(in, 4));
        siaddr = Addresses.v4(take(in, 4));
        giaddr = Addresses.v4(take(in, 4));
        byte[] chaddr = Arrays.copyOf(take(in, CHADDR), hardwareLength);
        hardwareAddress = new HardwareAddress(hardwareType, 0, chaddr);
        sname = Bytes.withoutZeroesAtTheEnd(take(in, SNAME));
        file = Bytes.withoutZeroesAtTheEnd(take(in, FILE));
    }

    private void readOptions(ByteBuffer in) {
        while (in.hasRemaining()) {
            int code = Byte.toUnsignedInt(in.get());
            if (code == END) {
                return;
            }
            if (code != PAD) {
                take(code, take(in, Byte.toUnsignedInt(in.get())));
            }
        }
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    @Override
    public byte[] wire() {
        ByteBuffer out = ByteBuffer.allocate(MAX_WIRE);
        byte[] chaddr = hardwareAddress.bytes();
        int length = Math.min(CHADDR, chaddr.length);
        out.put((byte) op).put((byte) hardwareAddress.type()).put((byte) length).put((byte) hops);
        out.putInt((int) transactionId()).putShort((short) secs).putShort((short) flags);
        out.put(ciaddr.getAddress()).put(yiaddr.getAddress());
        out.put(siaddr.getAddress()).put(giaddr.getAddress());
        out.put(Arrays.copyOf(chaddr, CHADDR));
        out.put(Arrays.copyOf(sname, SNAME)).put(Arrays.copyOf(file, FILE)).putInt(COOKIE);
        forEach((code, payload) -> write(out, code, payload));
        return Arrays.copyOf(out.put((byte) END).array(), out.position());
    }

    private static void write(ByteBuffer out, int code, byte[] payload) {
        int from = 0;
        do {
            int length = Math.min(LONGEST_PART, payload.length - from);
            out.put((byte) code).put((byte) length).put(payload, from, length);
            from += length;
        } while (from < payload.length);
    }

    @Override
    long mostTransactionId() {
        return 0xffffffffL;
    }

    @Override
    public void setMessageType(int type) {
        super.setMessageType(type);
        setOption(MESSAGE_TYPE, new byte[] {(byte) type});
    }

    @Override
    public String messageName() {
        return MessageTypes.nameOf4(messageType());
    }

    @Override
    public String label() {
        String hardware =
                hardwareAddress()
                        .map(address -> "hwtype=" + address.type() + " " + address)
                        .orElse("no hwaddr info");
        String client = clientId().map(Bytes::colons).orElse("no info");
        String transaction = Long.toHexString(transactionId());
        return "[" + hardware + "], cid=[" + client + "], tid=0x" + transaction;
    }

    @Override
    public int op() {
        return op;
    }

    @Override
    public int hops() {
        return hops;
    }

    @Override
    public void setHops(int newHops) {
        hops = Bytes.inRange("hops", newHops, MAX_BYTE);
    }

    @Override
    public int secs() {
        return secs;
    }

    @Override
    public void setSecs(int newSecs) {
        secs = Bytes.inRange("secs", newSecs, MAX_SHORT);
    }

    @Override
    public int flags() {
        return flags;
    }

    @Override
    public void setFlags(int newFlags) {
        flags = Bytes.inRange("flags", newFlags, MAX_SHORT);
    }

    @Override
    public Inet4Address ciaddr() {
        return ciaddr;
    }

    @Override
    public void setCiaddr(Inet4Address address) {
        ciaddr = Objects.requireNonNull(address, "address");
    }

    @Override
    public Inet4Address yiaddr() {
        return yiaddr;
    }

    @Override
    public void setYiaddr(Inet4Address address) {
        yiaddr = Objects.requireNonNull(address, "address");
    }

    @Override
    public Inet4Address siaddr() {
        return siaddr;
    }

    @Override
    public void setSiaddr(Inet4Address address) {
        siaddr = Objects.requireNonNull(address, "address");
    }

    @Override
    public Inet4Address giaddr() {
        return giaddr;
    }

    @Override
    public void setGiaddr(Inet4Address address) {
        giaddr = Objects.requireNonNull(address, "address");
    }

    @Override
    public boolean relayed() {
        return !giaddr.equals(NONE) && !giaddr.equals(BROADCAST);
    }

    @Override
    public Inet4Address localAddress() {
        return localAddress;
    }

    @Override
    public void setLocalAddress(Inet4Address address) {
        localAddress = Objects.requireNonNull(address, "address");
    }

    @Override
    public Inet4Address remoteAddress() {
        return remoteAddress;
    }

    @Override
    public void setRemoteAddress(Inet4Address address) {
        remoteAddress = Objects.requireNonNull(address, "address");
    }

    @Override
    public Optional<HardwareAddress> hardwareAddress() {
        return Optional.of(hardwareAddress).filter(address -> address.bytes().length > 0);
    }

    @Override
    public void setHardwareAddress(HardwareAddress address) {
        hardwareAddress = Objects.requireNonNull(address, "address");
    }

    @Override
    public Optional<HardwareAddress> localHardwareAddress() {
        return Optional.ofNullable(localHardwareAddress);
    }

    @Override
    public void setLocalHardwareAddress(HardwareAddress address) {
        localHardwareAddress = Objects.requireNonNull(address, "address");
    }

    @Override
    public byte[] sname() {
        return sname.clone();
    }

    @Override
    public void setSname(byte[] bytes) {
        Bytes.inRange("the length of sname", bytes.length, SNAME);
        sname = Bytes.withoutZeroesAtTheEnd(bytes);
    }

    @Override
    public byte[] file() {
        return file.clone();
    }

    @Override
    public void setFile(byte[] bytes) {
        Bytes.inRange("the length of file", bytes.length, FILE);
        file = Bytes.withoutZeroesAtTheEnd(bytes);
    }

    @Override
    public Optional<byte[]> clientId() {
        return option(CLIENT_ID);
    }

    @Override
    public Optional<byte[]> relayAgentInformation(int code) {
        ByteBuffer in = ByteBuffer.wrap(option(RELAY_AGENT_INFORMATION).orElse(new byte[0]));
        while (in.remaining() >= 2) {
            int found = Byte.toUnsignedInt(in.get());
            int length = Byte.toUnsignedInt(in.get());
            if (length > in.remaining()) {
                return Optional.empty();
            }
            byte[] payload = take(in, length);
            if (found == code) {
                return Optional.of(payload);
            }
        }
        return Optional.empty();
    }

    @Override
    public Packet4 copy() {
        return new MemoryPacket4(this);
    }
}
