// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import java.nio.ByteBuffer;

/** Writes IPv6 addresses in their short form (RFC 5952), which Java's own text form is not. */
final class ShortForm6 {
    private static final int GROUPS = 8;

    private ShortForm6() {}

    static String of(byte[] address) {
        int[] groups = new int[GROUPS];
        ByteBuffer in = ByteBuffer.wrap(address);
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = in.getShort() & 0xffff;
        }
        int start = longestZeros(groups);
        int end = start + zerosFrom(groups, start);
        if (end - start < 2) {
            return join(groups, 0, GROUPS);
        }
        return join(groups, 0, start) + "::" + join(groups, end, GROUPS);
    }

    private static int longestZeros(int[] groups) {
        int best = 0;
        for (int i = 1; i < GROUPS; i++) {
            if (zerosFrom(groups, i) > zerosFrom(groups, best)) {
                best = i;
            }
        }
        return best;
    }

    private static int zerosFrom(int[] groups, int start) {
        int end = start;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static String join(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
