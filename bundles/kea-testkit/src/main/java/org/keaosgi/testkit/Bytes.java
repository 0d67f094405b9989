// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.util.Arrays;
import java.util.HexFormat;

/** Small things with bytes and numbers. */
final class Bytes {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private Bytes() {}

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] withoutZeroesAtTheEnd(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }

    static String colons(byte[] bytes) {
        return COLONS.formatHex(bytes);
    }

    static byte[] ofColons(String text) {
        return COLONS.parseHex(text);
    }

    static int inRange(String what, int value, int most) {
        return (int) inRange(what, (long) value, most);
    }

    static long inRange(String what, long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(what + " is 0 to " + most + ", not " + value);
        }
        return value;
    }
}
