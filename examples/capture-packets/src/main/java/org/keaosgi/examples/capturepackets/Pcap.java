// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.capturepackets;

import java.nio.ByteBuffer;
import java.time.Instant;

/** The form of pcap files, as libpcap defines it, with times in nanoseconds. */
final class Pcap {
    private static final int MAGIC = 0xa1b23c4d;
    private static final int VERSION = 0x00020004;
    private static final int LONGEST = 262144;

    /** The packets begin with their IP header. */
    private static final int LINKTYPE_RAW = 101;

    private Pcap() {}

    /** What a file begins with. */
    static byte[] header() {
        return ByteBuffer.allocate(24)
                .putInt(MAGIC)
                .putInt(VERSION)
                .putLong(0)
                .putInt(LONGEST)
                .putInt(LINKTYPE_RAW)
                .array();
    }

    static byte[] record(Instant time, byte[] packet) {
        return ByteBuffer.allocate(16 + packet.length)
                .putInt((int) time.getEpochSecond())
                .putInt(time.getNano())
                .putInt(packet.length)
                .putInt(packet.length)
                .put(packet)
                .array();
    }
}
