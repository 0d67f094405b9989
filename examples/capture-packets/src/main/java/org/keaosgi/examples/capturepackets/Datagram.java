// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.capturepackets;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/** A message in the IP packet that it travels in: Kea has only what is inside. */
final class Datagram {
    private static final int UDP = 17;
    private static final int UDP_HEADER = 8;
    private static final int V4_HEADER = 20;
    private static final int V6_HEADER = 40;
    private static final int V4_CHECKSUM = 10;
    private static final int HOPS = 64;

    private Datagram() {}

    /** RFC 768 in RFC 791 or RFC 8200. */
    static byte[] of(
            InetAddress from, int fromPort, InetAddress to, int toPort, byte[] message) {
        boolean v4 = from.getAddress().length == 4;
        int length = UDP_HEADER + message.length;
        ByteBuffer out = ByteBuffer.allocate((v4 ? V4_HEADER : V6_HEADER) + length);
        if (v4) {
            out.putShort((short) 0x4500).putShort((short) out.capacity()).putInt(0);
            out.put((byte) HOPS).put((byte) UDP).putShort((short) 0);
        } else {
            out.putInt(0x60000000).putShort((short) length).put((byte) UDP).put((byte) HOPS);
        }
        out.put(from.getAddress()).put(to.getAddress());
        if (v4) {
            out.putShort(V4_CHECKSUM, checksum(out.array(), 0, V4_HEADER, 0));
        }
        int udp = out.position();
        out.putShort((short) fromPort).putShort((short) toPort).putShort((short) length);
        out.putShort((short) 0).put(message);
        out.putShort(udp + 6, udpChecksum(out.array(), udp, from, to, length));
        return out.array();
    }

    private static short udpChecksum(
            byte[] packet, int udp, InetAddress from, InetAddress to, int length) {
        long pseudoHeader = sum(from.getAddress()) + sum(to.getAddress()) + UDP + length;
        short found = checksum(packet, udp, packet.length, pseudoHeader);
        return found == 0 ? (short) -1 : found;
    }

    /** RFC 1071. */
    private static short checksum(byte[] bytes, int from, int to, long start) {
        long sum = start;
        for (int i = from; i < to; i++) {
            int value = Byte.toUnsignedInt(bytes[i]);
            sum += (i - from) % 2 == 0 ? value << 8 : value;
        }
        while (sum > 0xffff) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return (short) ~sum;
    }

    private static long sum(byte[] bytes) {
        long sum = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            sum += ByteBuffer.wrap(bytes).getShort(i) & 0xffff;
        }
        return sum;
    }
}
