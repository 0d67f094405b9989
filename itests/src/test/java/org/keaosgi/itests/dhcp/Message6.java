// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A DHCPv6 message (RFC 8415), or a list of options inside one. Option contents are bytes; those
 * that hold options are read with {@link #nested}.
 */
public final class Message6 {
    public static final int SOLICIT = 1;
    public static final int ADVERTISE = 2;
    public static final int REQUEST = 3;
    public static final int RENEW = 5;
    public static final int REBIND = 6;
    public static final int REPLY = 7;
    public static final int RELEASE = 8;
    public static final int DECLINE = 9;
    public static final int INFORMATION_REQUEST = 11;
    public static final int RELAY_FORWARD = 12;
    public static final int RELAY_REPLY = 13;
    public static final int ADDRESS_REGISTRATION = 36;

    public static final int OPTION_CLIENT_ID = 1;
    public static final int OPTION_SERVER_ID = 2;
    public static final int OPTION_IA_NA = 3;
    public static final int OPTION_IA_ADDRESS = 5;
    public static final int OPTION_ORO = 6;
    public static final int OPTION_RELAY_MESSAGE = 9;
    public static final int OPTION_STATUS = 13;
    public static final int OPTION_RAPID_COMMIT = 14;
    public static final int OPTION_INTERFACE_ID = 18;
    public static final int OPTION_IA_PD = 25;
    public static final int OPTION_IA_PREFIX = 26;
    public static final int OPTION_REMOTE_ID = 37;
    public static final int OPTION_FQDN = 39;
    public static final int OPTION_CLIENT_LINKLAYER = 79;

    private static final int IA_HEADER = 12;
    private static final int IA_ADDRESS_HEADER = 24;
    private static final int IA_PREFIX_HEADER = 25;
    private static final int RELAY_HEADER = 34;

    /** One option as it stands on the wire. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Option(int code, byte[] data) {}

    /** An address or delegated prefix; the length is 128 for addresses. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Binding(byte[] address, int length, long preferred, long valid) {
        public String text() {
            return Addresses.text6(address);
        }
    }

    public final int type;
    public final int transaction;
    public final List<Option> options = new ArrayList<>();

    public Message6(int type, int transaction) {
        this.type = type;
        this.transaction = transaction & 0xffffff;
    }

    public Message6 with(int code, byte... data) {
        options.add(new Option(code, data));
        return this;
    }

    public Optional<byte[]> option(int code) {
        return options.stream().filter(o -> o.code() == code).map(Option::data).findFirst();
    }

    public byte[] encode() {
        byte[] tail = encodeOptions(options);
        return ByteBuffer.allocate(4 + tail.length)
                .putInt(type << 24 | transaction)
                .put(tail)
                .array();
    }

    public static byte[] encodeOptions(List<Option> options) {
        ByteBuffer out = ByteBuffer.allocate(65536);
        for (Option option : options) {
            out.putShort((short) option.code()).putShort((short) option.data().length);
            out.put(option.data());
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Reads a client or server message; relay messages are unwrapped. */
    public static Message6 decode(ByteBuffer in) {
        int first = in.get(in.position()) & 0xff;
        if (first == RELAY_FORWARD || first == RELAY_REPLY) {
            in.position(in.position() + RELAY_HEADER);
            Message6 relay = new Message6(first, 0);
            relay.readOptions(in);
            return decode(ByteBuffer.wrap(relay.option(OPTION_RELAY_MESSAGE).orElseThrow()));
        }
        int head = in.getInt();
        Message6 message = new Message6(head >>> 24, head);
        message.readOptions(in);
        return message;
    }

    private void readOptions(ByteBuffer in) {
        while (in.hasRemaining()) {
            int code = in.getShort() & 0xffff;
            byte[] data = new byte[in.getShort() & 0xffff];
            in.get(data);
            options.add(new Option(code, data));
        }
    }

    /** Wraps a message as a relay does. */
    public static byte[] relay(int hops, byte[] link, byte[] peer, byte[] inner, Option... more) {
        List<Option> options = new ArrayList<>(List.of(more));
        options.add(new Option(OPTION_RELAY_MESSAGE, inner));
        byte[] tail = encodeOptions(options);
        return ByteBuffer.allocate(RELAY_HEADER + tail.length)
                .put((byte) RELAY_FORWARD)
                .put((byte) hops)
                .put(link)
                .put(peer)
                .put(tail)
                .array();
    }

    /** An identity association with the given bindings. */
    public Message6 withAssociation(int code, int iaid, List<Binding> bindings) {
        List<Option> inner = new ArrayList<>();
        for (Binding binding : bindings) {
            inner.add(code == OPTION_IA_PD ? prefixOption(binding) : addressOption(binding));
        }
        byte[] tail = encodeOptions(inner);
        ByteBuffer data = ByteBuffer.allocate(IA_HEADER + tail.length);
        return with(code, data.putInt(iaid).putInt(0).putInt(0).put(tail).array());
    }

    private static Option addressOption(Binding binding) {
        ByteBuffer data = ByteBuffer.allocate(IA_ADDRESS_HEADER);
        data.put(binding.address());
        data.putInt((int) binding.preferred()).putInt((int) binding.valid());
        return new Option(OPTION_IA_ADDRESS, data.array());
    }

    private static Option prefixOption(Binding binding) {
        ByteBuffer data = ByteBuffer.allocate(IA_PREFIX_HEADER);
        data.putInt((int) binding.preferred()).putInt((int) binding.valid());
        data.put((byte) binding.length()).put(binding.address());
        return new Option(OPTION_IA_PREFIX, data.array());
    }

    /** The bindings in the first identity association of a kind, empty when there is none. */
    public List<Binding> bindings(int code) {
        return option(code).map(data -> readBindings(code, data)).orElse(List.of());
    }

    private static List<Binding> readBindings(int code, byte[] association) {
        Message6 inside = nested(association, IA_HEADER);
        List<Binding> found = new ArrayList<>();
        for (Option option : inside.options) {
            ByteBuffer data = ByteBuffer.wrap(option.data());
            if (code == OPTION_IA_NA && option.code() == OPTION_IA_ADDRESS) {
                byte[] address = take(data, 16);
                found.add(new Binding(address, 128, seconds(data), seconds(data)));
            } else if (code == OPTION_IA_PD && option.code() == OPTION_IA_PREFIX) {
                long preferred = seconds(data);
                long valid = seconds(data);
                int length = data.get() & 0xff;
                found.add(new Binding(take(data, 16), length, preferred, valid));
            }
        }
        return found;
    }

    /** The options that follow a fixed part inside an option. */
    public static Message6 nested(byte[] data, int offset) {
        Message6 inside = new Message6(0, 0);
        inside.readOptions(ByteBuffer.wrap(data, offset, data.length - offset));
        return inside;
    }

    private static long seconds(ByteBuffer in) {
        return Integer.toUnsignedLong(in.getInt());
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
