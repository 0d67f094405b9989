// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet6Address;
import java.util.Objects;

/**
 * A prefix of an identity association (DHCPv6 option 26, RFC 8415, section 21.22).
 *
 * @param preferredLifetime seconds, 0xffffffff for ever
 * @param validLifetime seconds, 0xffffffff for ever
 * @param prefixLength 0 to 128; 0 when the client asks for any
 * @param prefix not null; kept as it is, also beyond its length
 * @param options status, excluded prefix and others, not null
 */
public record IaPrefix(
        long preferredLifetime,
        long validLifetime,
        int prefixLength,
        Inet6Address prefix,
        SubOptions options) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is out of range
     */
    public IaPrefix {
        Values.unsigned(prefixLength, 128, "a prefix length");
        Objects.requireNonNull(prefix, "prefix");
        Values.u32(preferredLifetime, "a preferred lifetime");
        Values.u32(validLifetime, "a valid lifetime");
        Objects.requireNonNull(options, "options");
    }
}
