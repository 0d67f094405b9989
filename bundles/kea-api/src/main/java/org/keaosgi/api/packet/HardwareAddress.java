// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A client's link-layer address. Immutable, safe on any thread. Equality is Kea's: type and bytes,
 * not the source.
 */
public final class HardwareAddress {
    /** The longest address that Kea holds, in bytes. */
    public static final int MAX_LENGTH = 20;

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private final int type;
    private final int source;
    private final byte[] bytes;

    /**
     * Makes an address.
     *
     * @param type IANA hardware type, 1 for Ethernet
     * @param source where Kea learnt it, a bit of Kea's {@code HWADDR_SOURCE_*}, 0 when not known
     * @param bytes 0 to {@value #MAX_LENGTH} bytes, copied
     * @throws IllegalArgumentException when there are more bytes than that
     */
    public HardwareAddress(int type, int source, byte[] bytes) {
        if (bytes.length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a hardware address has at most " + MAX_LENGTH + " bytes, not " + bytes.length);
        }
        this.type = type;
        this.source = source;
        this.bytes = bytes.clone();
    }

    /**
     * The IANA hardware type.
     *
     * @return 1 for Ethernet
     */
    public int type() {
        return type;
    }

    /**
     * Where Kea learnt the address.
     *
     * @return a bit of Kea's {@code HWADDR_SOURCE_*}, 0 when not known
     */
    public int source() {
        return source;
    }

    /**
     * The address.
     *
     * @return a copy, 0 to {@value #MAX_LENGTH} bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HardwareAddress that
                && type == that.type
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type + Arrays.hashCode(bytes);
    }

    /**
     * The bytes in lower-case hexadecimal joined by colons, without the type, as Kea prints them.
     */
    @Override
    public String toString() {
        return COLONS.formatHex(bytes);
    }
}
