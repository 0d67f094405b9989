// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;

/**
 * A DHCPv4 client's domain name and who updates DNS (option 81, RFC 4702).
 *
 * <p>With the flag E the name is in DNS form; without it in ASCII, which is deprecated but still
 * common.
 *
 * @param flags 0 to 255; the {@code FLAG_} bits
 * @param rcode1 0 to 255, deprecated: 0 from clients, 255 from servers
 * @param rcode2 as {@code rcode1}
 * @param name full, partial, or {@link DomainName#NONE}; not null
 */
public record ClientFqdn4(int flags, int rcode1, int rcode2, DomainName name) {
    /** S: the server is to update (or has updated) the name-to-address record. */
    public static final int FLAG_S = 1;

    /** O: the server has overridden the client's wish for S. */
    public static final int FLAG_O = 2;

    /** E: the name is in DNS form. */
    public static final int FLAG_E = 4;

    /** N: the server is to do (or does) no update at all. */
    public static final int FLAG_N = 8;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is out of range
     */
    public ClientFqdn4 {
        Values.u8(flags, "flags");
        Values.u8(rcode1, "rcode1");
        Values.u8(rcode2, "rcode2");
        Objects.requireNonNull(name, "name");
    }

    /**
     * Whether a flag is set.
     *
     * @param flag one of the {@code FLAG_} bits
     * @return true when it is
     */
    public boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
