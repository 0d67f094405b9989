// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet4Address;
import java.util.Objects;
import org.keaosgi.api.packet.Addresses;

/**
 * A classless static route (RFC 3442). A prefix length of 0 is a default route; a router of {@code
 * 0.0.0.0} says that the destination is on the client's own link.
 *
 * @param destination the first address of the destination, not null; bits beyond the prefix are
 *     cleared
 * @param prefixLength 0 to 32
 * @param router not null
 */
public record StaticRoute(Inet4Address destination, int prefixLength, Inet4Address router) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException for another prefix length
     */
    public StaticRoute {
        Values.unsigned(prefixLength, 32, "a route's prefix length");
        destination = Addresses.v4(Values.masked(destination.getAddress(), prefixLength));
        Objects.requireNonNull(router, "router");
    }
}
