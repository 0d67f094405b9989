// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A DHCPv4 message (RFC 2131) as bytes on the wire; option contents are never interpreted. */
public final class Message4 {
    public static final int DISCOVER = 1;
    public static final int OFFER = 2;
    public static final int REQUEST = 3;
    public static final int DECLINE = 4;
    public static final int ACK = 5;
    public static final int NAK = 6;
    public static final int RELEASE = 7;
    public static final int INFORM = 8;

    public static final int OPTION_HOSTNAME = 12;
    public static final int OPTION_REQUESTED_ADDRESS = 50;
    public static final int OPTION_LEASE_TIME = 51;
    public static final int OPTION_MESSAGE_TYPE = 53;
    public static final int OPTION_SERVER_ID = 54;
    public static final int OPTION_VENDOR_CLASS = 60;
    public static final int OPTION_CLIENT_ID = 61;
    public static final int OPTION_RELAY_AGENT = 82;

    private static final int MAGIC_COOKIE = 0x63825363;
    private static final int SNAME_OFFSET = 44;
    private static final int OPTIONS_OFFSET = 240;
    private static final int BROADCAST = 0x8000;

    /** One option as it stands on the wire. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Option(int code, byte[] data) {}

    public int op = 1;
    public int hardwareType = 1;
    public int hops;
    public int xid;
    public int secs;
    public int flags;
    public int ciaddr;
    public int yiaddr;
    public int siaddr;
    public int giaddr;
    public byte[] chaddr = new byte[6];
    public byte[] sname = new byte[64];
    public byte[] file = new byte[128];
    public final List<Option> options = new ArrayList<>();

    public static Message4 of(int type) {
        return new Message4().with(OPTION_MESSAGE_TYPE, (byte) type);
    }

    public Message4 with(int code, byte... data) {
        options.add(new Option(code, data));
        return this;
    }

    public void broadcast(boolean wanted) {
        flags = wanted ? flags | BROADCAST : flags & ~BROADCAST;
    }

    public Optional<byte[]> option(int code) {
        return options.stream().filter(o -> o.code() == code).map(Option::data).findFirst();
    }

    public int type() {
        return option(OPTION_MESSAGE_TYPE).map(data -> (int) data[0]).orElse(0);
    }

    public byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(4096);
        out.put((byte) op).put((byte) hardwareType).put((byte) chaddr.length).put((byte) hops);
        out.putInt(xid).putShort((short) secs).putShort((short) flags);
        out.putInt(ciaddr).putInt(yiaddr).putInt(siaddr).putInt(giaddr);
        out.put(chaddr);
        out.position(OPTIONS_OFFSET - Integer.BYTES);
        out.putInt(MAGIC_COOKIE);
        for (Option option : options) {
            out.put((byte) option.code()).put((byte) option.data().length).put(option.data());
        }
        out.put((byte) 255);
        return Arrays.copyOf(out.array(), out.position());
    }

    public static Message4 decode(ByteBuffer in) {
        Message4 message = new Message4();
        message.op = in.get();
        message.hardwareType = in.get();
        int hardwareLength = in.get();
        message.hops = in.get() & 0xff;
        message.xid = in.getInt();
        message.secs = in.getShort() & 0xffff;
        message.flags = in.getShort() & 0xffff;
        message.ciaddr = in.getInt();
        message.yiaddr = in.getInt();
        message.siaddr = in.getInt();
        message.giaddr = in.getInt();
        message.chaddr = new byte[hardwareLength];
        in.get(message.chaddr);
        in.position(SNAME_OFFSET);
        in.get(message.sname).get(message.file);
        in.position(OPTIONS_OFFSET);
        message.readOptions(in);
        return message;
    }

    private void readOptions(ByteBuffer in) {
        while (in.hasRemaining()) {
            int code = in.get() & 0xff;
            if (code == 255) {
                return;
            }
            if (code != 0) {
                byte[] data = new byte[in.get() & 0xff];
                in.get(data);
                options.add(new Option(code, data));
            }
        }
    }

    @Override
    public String toString() {
        return "type "
                + type()
                + " xid "
                + Integer.toHexString(xid)
                + " for "
                + Addresses.text4(yiaddr);
    }
}
