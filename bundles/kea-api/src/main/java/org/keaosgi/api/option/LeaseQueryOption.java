// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet6Address;
import java.util.Objects;

/**
 * What a DHCPv6 lease query asks (option 44, RFC 5007, RFC 5460).
 *
 * @param type 0 to 255: 1 by address, 2 by client id, 3 by relay id, 4 by link address, 5 by remote
 *     id
 * @param link the link that is meant, {@code ::} for all; not null
 * @param options what is searched for, not null
 */
public record LeaseQueryOption(int type, Inet6Address link, SubOptions options) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the type is out of range
     */
    public LeaseQueryOption {
        Values.u8(type, "a query's type");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(options, "options");
    }
}
