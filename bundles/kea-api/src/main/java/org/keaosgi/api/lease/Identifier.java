// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a client identifier or DUID. Immutable, safe on any thread, equal when the same. */
public final class Identifier {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private final byte[] bytes;

    private Identifier(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * From bytes.
     *
     * @param bytes copied, not null
     * @return never null
     */
    public static Identifier of(byte[] bytes) {
        return new Identifier(bytes.clone());
    }

    /**
     * The bytes.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The bytes in lower-case hexadecimal joined by colons, as Kea prints them. */
    @Override
    public String toString() {
        return COLONS.formatHex(bytes);
    }
}
