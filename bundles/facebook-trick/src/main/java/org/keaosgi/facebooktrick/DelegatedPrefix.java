// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick;

import java.net.Inet6Address;
import java.util.Objects;
import org.keaosgi.api.packet.Addresses;

/**
 * An IPv6 prefix for a client to use in its own network (RFC 8415, section 6.3).
 *
 * @param prefix its first address, not null
 * @param length in bits, 1 to 128
 */
public record DelegatedPrefix(Inet6Address prefix, int length) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the length is out of range
     */
    public DelegatedPrefix {
        Objects.requireNonNull(prefix, "prefix");
        if (length < 1 || length > 128) {
            throw new IllegalArgumentException("a prefix has 1 to 128 bits, not " + length);
        }
    }

    /** {@code 2001:db8:100::/56}. */
    @Override
    public String toString() {
        return Addresses.toText(prefix) + "/" + length;
    }
}
