// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses to and from bytes and Kea's text form. No method here ever asks a name server. */
public final class Addresses {
    private static final int GROUPS = 8;

    private Addresses() {}

    /**
     * An IPv4 address from its bytes.
     *
     * @param bytes 4 bytes, network order
     * @return never null
     * @throws IllegalArgumentException for another length
     */
    public static Inet4Address v4(byte[] bytes) {
        if (bytes.length != 4) {
            throw new IllegalArgumentException("an IPv4 address has 4 bytes, not " + bytes.length);
        }
        try {
            return (Inet4Address) InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * An IPv6 address from its bytes; an IPv4-mapped one stays an IPv6 address.
     *
     * @param bytes 16 bytes, network order
     * @return never null
     * @throws IllegalArgumentException for another length
     */
    public static Inet6Address v6(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("an IPv6 address has 16 bytes, not " + bytes.length);
        }
        try {
            return Inet6Address.getByAddress(null, bytes, -1);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The text that Kea prints for an address: dotted decimal, or the short form of RFC 5952.
     *
     * @param address not null
     * @return never null
     */
    public static String toText(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? dotted(bytes, 0) : colons(bytes);
    }

    private static String dotted(byte[] b, int at) {
        return (b[at] & 255)
                + "."
                + (b[at + 1] & 255)
                + "."
                + (b[at + 2] & 255)
                + "."
                + (b[at + 3] & 255);
    }

    private static String colons(byte[] bytes) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = ((bytes[2 * i] & 255) << 8) | (bytes[2 * i + 1] & 255);
        }
        int[] run = longestZeroRun(groups);
        if (endsInIpv4(groups, run)) {
            return (groups[5] == 0 ? "::" : "::ffff:") + dotted(bytes, 12);
        }
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < GROUPS; i++) {
            if (run[1] >= 2 && i == run[0]) {
                text.append("::");
                i += run[1] - 1;
                continue;
            }
            if (text.length() > 0 && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }

    /**
     * As inet_ntop(3) does: IPv4-mapped (::ffff:a.b.c.d) and IPv4-compatible (::a.b.c.d) addresses.
     */
    private static boolean endsInIpv4(int[] groups, int[] run) {
        return run[0] == 0 && (run[1] == 6 || (run[1] == 5 && groups[5] == 0xffff));
    }

    private static int[] longestZeroRun(int[] groups) {
        int[] best = {-1, 0};
        for (int i = 0; i < GROUPS; i++) {
            int j = i;
            while (j < GROUPS && groups[j] == 0) {
                j++;
            }
            if (j - i > best[1]) {
                best = new int[] {i, j - i};
            }
            i = Math.max(i, j - 1);
        }
        return best;
    }
}
