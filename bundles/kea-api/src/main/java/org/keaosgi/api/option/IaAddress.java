// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet6Address;
import java.util.Objects;

/**
 * An address of an identity association (DHCPv6 option 5, RFC 8415, section 21.6).
 *
 * @param address not null
 * @param preferredLifetime seconds, 0xffffffff for ever
 * @param validLifetime seconds, 0xffffffff for ever
 * @param options status and others, not null
 */
public record IaAddress(
        Inet6Address address, long preferredLifetime, long validLifetime, SubOptions options) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is out of range
     */
    public IaAddress {
        Objects.requireNonNull(address, "address");
        Values.u32(preferredLifetime, "a preferred lifetime");
        Values.u32(validLifetime, "a valid lifetime");
        Objects.requireNonNull(options, "options");
    }
}
