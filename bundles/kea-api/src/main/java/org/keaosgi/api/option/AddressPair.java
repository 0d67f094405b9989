// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet4Address;
import java.util.Objects;

/**
 * Two addresses that belong together: address and mask of a policy filter (option 21), destination
 * and router of a classful static route (option 33; RFC 2132).
 *
 * @param first the address or destination, not null
 * @param second the mask or router, not null
 */
public record AddressPair(Inet4Address first, Inet4Address second) {
    /** Checks that both are there. */
    public AddressPair {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }
}
