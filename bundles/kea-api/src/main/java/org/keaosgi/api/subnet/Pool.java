// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.subnet;

import java.net.InetAddress;
import java.util.Objects;
import org.keaosgi.api.lease.LeaseType;

/**
 * A range of addresses or prefixes that Kea assigns from. Immutable.
 *
 * @param id Kea's number for the pool, unsigned 32 bits; 0 when it has none of its own, and always
 *     before Kea 2.6
 * @param type what the pool gives
 * @param first the lowest address, or the address of the lowest prefix
 * @param last the highest address in the range
 * @param delegatedLength the length of the prefixes in a pool of {@link LeaseType#IA_PD}; 32 for
 *     DHCPv4 addresses, 128 for DHCPv6 addresses
 */
public record Pool(
        long id, LeaseType type, InetAddress first, InetAddress last, int delegatedLength) {
    /** Checks that nothing is null. */
    public Pool {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
    }
}
