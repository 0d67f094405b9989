// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet4Address;
import java.util.List;

/**
 * SIP servers of DHCPv4 (option 120, RFC 3361): names or addresses, not both.
 *
 * @param names full names in order of preference; empty when there are addresses
 * @param addresses in order of preference; empty when there are names
 */
public record SipServers(List<DomainName> names, List<Inet4Address> addresses) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when there are both, or neither
     */
    public SipServers {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        if (names.isEmpty() == addresses.isEmpty()) {
            throw new IllegalArgumentException("SIP servers are either names or addresses");
        }
    }

    /**
     * Servers by name.
     *
     * @param names at least one, not null
     * @return never null
     */
    public static SipServers ofNames(List<DomainName> names) {
        return new SipServers(names, List.of());
    }

    /**
     * Servers by address.
     *
     * @param addresses at least one, not null
     * @return never null
     */
    public static SipServers ofAddresses(List<Inet4Address> addresses) {
        return new SipServers(List.of(), addresses);
    }
}
