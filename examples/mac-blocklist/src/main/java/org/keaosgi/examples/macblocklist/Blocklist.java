// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.macblocklist;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** Hardware addresses and beginnings of hardware addresses. Immutable. */
final class Blocklist {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    /** In lower case, with colons between the bytes. */
    private final Set<String> beginnings = new HashSet<>();

    /**
     * @throws IllegalArgumentException for what is no address
     */
    Blocklist(String... addresses) {
        for (String address : addresses) {
            String text = address.trim().toLowerCase(Locale.ROOT);
            if (COLONS.parseHex(text).length == 0) {
                throw new IllegalArgumentException("an empty address would block everybody");
            }
            beginnings.add(text);
        }
    }

    /** Looks each beginning of the address up: however long the list, there are only a few. */
    boolean contains(byte[] address) {
        for (int length = 1; length <= address.length; length++) {
            if (beginnings.contains(COLONS.formatHex(address, 0, length))) {
                return true;
            }
        }
        return false;
    }
}
