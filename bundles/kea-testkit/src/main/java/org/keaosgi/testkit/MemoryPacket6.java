// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.net.Inet6Address;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.packet.EditableRelay6;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.MessageTypes;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.packet.Relay6;

/** A DHCPv6 packet (RFC 8415) in memory; everything in it can be set. */
public final class MemoryPacket6 extends MemoryPacket implements EditablePacket6 {
    static final int ADDRESS = 16;

    private static final int CLIENT_ID = 1;
    private static final int RELAY_MESSAGE = 9;
    private static final int CLIENT_LINK_LAYER = 79;
    private static final int RELAY_FORWARD = 12;
    private static final int RELAY_REPLY = 13;
    private static final int DUID_LLT = 1;
    private static final int DUID_LL = 3;
    private static final int MAX_WIRE = 65535;
    private static final Inet6Address NONE = Addresses.v6(new byte[ADDRESS]);

    private final List<MemoryRelay6> relays = new ArrayList<>();
    private Inet6Address localAddress = NONE;
    private Inet6Address remoteAddress = NONE;

    private MemoryPacket6() {
        super(Family.V6);
    }

    private MemoryPacket6(MemoryPacket6 other) {
        super(other);
        other.relays.forEach(relay -> relays.add(new MemoryRelay6(relay)));
        localAddress = other.localAddress;
        remoteAddress = other.remoteAddress;
    }

    /**
     * A packet of a client.
     *
     * @param type see {@link MessageTypes}
     * @param duid {@code 00:03:00:01:02:00:00:00:00:01}
     * @return with transaction id 1 and no option but the client's identifier
     */
    public static MemoryPacket6 query(int type, String duid) {
        MemoryPacket6 packet = new MemoryPacket6();
        packet.setMessageType(type);
        packet.setTransactionId(1);
        packet.setOption(CLIENT_ID, Bytes.ofColons(duid));
        return packet;
    }

    /**
     * An answer to a packet.
     *
     * @param type see {@link MessageTypes}
     * @param query what is answered
     * @return with the query's transaction id and client identifier
     */
    public static MemoryPacket6 response(int type, Packet6 query) {
        MemoryPacket6 packet = new MemoryPacket6();
        packet.setMessageType(type);
        packet.setTransactionId(query.transactionId());
        query.option(CLIENT_ID).ifPresent(duid -> packet.setOption(CLIENT_ID, duid));
        return packet;
    }

    /**
     * A packet as it arrives, from a client or by way of relays.
     *
     * @param message the whole of it
     * @return the packet
     * @throws IllegalArgumentException when it is cut short
     */
    public static MemoryPacket6 of(byte[] message) {
        MemoryPacket6 packet = new MemoryPacket6();
        packet.read(message);
        return packet;
    }

    /**
     * Lets the packet have passed one relay more, on its way from the client.
     *
     * @param link the address by which the relay names the client's link
     * @param peer where the relay had the packet from
     * @return the relay, nearest to the server from now on
     */
    public EditableRelay6 addRelay(Inet6Address link, Inet6Address peer) {
        MemoryRelay6 relay = new MemoryRelay6(RELAY_FORWARD, relays.size(), link, peer);
        relays.add(0, relay);
        return relay;
    }

    @Override
    public void read(byte[] message) {
        clearOptions();
        relays.clear();
        try {
            readMessage(ByteBuffer.wrap(message));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the message is cut short", e);
        }
    }

    private void readMessage(ByteBuffer in) {
        int type = Byte.toUnsignedInt(in.get(in.position()));
        if (type != RELAY_FORWARD && type != RELAY_REPLY) {
            int head = in.getInt();
            setMessageType(head >>> 24);
            setTransactionId(head & mostTransactionId());
            readOptions(in, this);
            return;
        }
        in.get();
        int hops = Byte.toUnsignedInt(in.get());
        Inet6Address link = Addresses.v6(take(in, ADDRESS));
        MemoryRelay6 relay = new MemoryRelay6(type, hops, link, Addresses.v6(take(in, ADDRESS)));
        relays.add(relay);
        readOptions(in, relay);
        byte[] inside =
                relay.option(RELAY_MESSAGE)
                        .orElseThrow(() -> new IllegalArgumentException("nothing was relayed"));
        relay.removeOption(RELAY_MESSAGE);
        readMessage(ByteBuffer.wrap(inside));
    }

    private static void readOptions(ByteBuffer in, MemoryOptions options) {
        while (in.hasRemaining()) {
            int code = Short.toUnsignedInt(in.getShort());
            options.take(code, take(in, Short.toUnsignedInt(in.getShort())));
        }
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    @Override
    public byte[] wire() {
        int head = messageType() << 24 | (int) transactionId();
        byte[] message =
                Bytes.join(ByteBuffer.allocate(Integer.BYTES).putInt(head).array(), packed(this));
        for (int level = relays.size() - 1; level >= 0; level--) {
            MemoryRelay6 relay = relays.get(level);
            MemoryOptions options = new MemoryOptions(relay);
            options.setOption(RELAY_MESSAGE, message);
            message = Bytes.join(relay.header(), packed(options));
        }
        return message;
    }

    private static byte[] packed(MemoryOptions options) {
        ByteBuffer out = ByteBuffer.allocate(MAX_WIRE);
        options.forEach(
                (code, payload) ->
                        out.putShort((short) code).putShort((short) payload.length).put(payload));
        return Arrays.copyOf(out.array(), out.position());
    }

    @Override
    long mostTransactionId() {
        return 0xffffff;
    }

    @Override
    public String messageName() {
        return MessageTypes.nameOf6(messageType());
    }

    @Override
    public String label() {
        String client = duid().map(Bytes::colons).orElse("no info");
        return "duid=[" + client + "], tid=0x" + Long.toHexString(transactionId());
    }

    @Override
    public Inet6Address localAddress() {
        return localAddress;
    }

    @Override
    public void setLocalAddress(Inet6Address address) {
        localAddress = Objects.requireNonNull(address, "address");
    }

    @Override
    public Inet6Address remoteAddress() {
        return remoteAddress;
    }

    @Override
    public void setRemoteAddress(Inet6Address address) {
        remoteAddress = Objects.requireNonNull(address, "address");
    }

    @Override
    public Optional<byte[]> duid() {
        return option(CLIENT_ID).filter(bytes -> bytes.length > 0);
    }

    /**
     * The address that the frame came from, else what the relay next to the client tells (RFC
     * 6939), else what is in the DUID. Kea has some sources more.
     */
    @Override
    public Optional<HardwareAddress> hardwareAddress() {
        return remoteHardwareAddress()
                .or(() -> relays.isEmpty() ? Optional.empty() : toldByRelay())
                .or(() -> duid().flatMap(MemoryPacket6::inDuid));
    }

    private Optional<HardwareAddress> toldByRelay() {
        return relays.get(relays.size() - 1)
                .option(CLIENT_LINK_LAYER)
                .filter(payload -> payload.length > 2)
                .map(payload -> hardwareAddress(payload, 0, 2));
    }

    private static Optional<HardwareAddress> inDuid(byte[] duid) {
        if (duid.length < Integer.BYTES) {
            return Optional.empty();
        }
        int from =
                switch (ByteBuffer.wrap(duid).getShort()) {
                    case DUID_LLT -> 2 * Integer.BYTES;
                    case DUID_LL -> Integer.BYTES;
                    default -> duid.length;
                };
        return duid.length > from ? Optional.of(hardwareAddress(duid, 2, from)) : Optional.empty();
    }

    private static HardwareAddress hardwareAddress(byte[] bytes, int typeAt, int from) {
        int type = ByteBuffer.wrap(bytes).getShort(typeAt);
        return new HardwareAddress(type, 0, Arrays.copyOfRange(bytes, from, bytes.length));
    }

    @Override
    public List<Relay6> relays() {
        return List.copyOf(relays);
    }

    @Override
    public EditableRelay6 relay(int level) {
        return relays.get(level);
    }

    @Override
    public Packet6 copy() {
        return new MemoryPacket6(this);
    }
}
