// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

/** Checks that the value types share. */
final class Values {
    static final long U32 = 0xffffffffL;

    private Values() {}

    /** Returns {@code value} if it is in 0 to {@code limit}, else says what it was for. */
    static long unsigned(long value, long limit, String what) {
        if (value < 0 || value > limit) {
            throw new IllegalArgumentException(what + " is 0 to " + limit + ", not " + value);
        }
        return value;
    }

    static int u8(int value, String what) {
        return (int) unsigned(value, 0xff, what);
    }

    static int u16(int value, String what) {
        return (int) unsigned(value, 0xffff, what);
    }

    static long u32(long value, String what) {
        return unsigned(value, U32, what);
    }

    /** A copy of {@code address} with the bits beyond the prefix cleared. */
    static byte[] masked(byte[] address, int prefixLength) {
        byte[] masked = address.clone();
        for (int bit = prefixLength; bit < masked.length * 8; bit++) {
            masked[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return masked;
    }
}
