// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;

/**
 * A DHCPv6 client's domain name and who updates DNS (option 39, RFC 4704).
 *
 * @param flags 0 to 255; the {@code FLAG_} bits
 * @param name full, partial, or {@link DomainName#NONE}; not null
 */
public record ClientFqdn6(int flags, DomainName name) {
    /** S: the server is to update (or has updated) the name-to-address record. */
    public static final int FLAG_S = 1;

    /** O: the server has overridden the client's wish for S. */
    public static final int FLAG_O = 2;

    /** N: the server is to do (or does) no update at all. */
    public static final int FLAG_N = 4;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the flags are out of range
     */
    public ClientFqdn6 {
        Values.u8(flags, "flags");
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
