// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.HexFormat;

/** Bytes in the two hexadecimal forms that Kea prints. */
final class Hex {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");
    private static final HexFormat PLAIN = HexFormat.of().withUpperCase();

    private Hex() {}

    /** As Kea prints identifiers: {@code 00:03:00:01:02}. */
    static String colons(byte[] bytes) {
        return COLONS.formatHex(bytes);
    }

    /** As Kea prints the payload of an option: {@code 0x0104AABB}, nothing for an empty one. */
    static String prefixed(byte[] bytes) {
        return bytes.length == 0 ? "" : "0x" + PLAIN.formatHex(bytes);
    }
}
