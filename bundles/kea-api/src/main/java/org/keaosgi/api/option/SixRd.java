// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.List;
import java.util.Objects;

/**
 * Where and how a 6rd client tunnels IPv6 (DHCPv4 option 212, RFC 5969).
 *
 * @param ipv4MaskLength 0 to 32, high-order bits that all addresses of the domain share
 * @param prefixLength 0 to 128
 * @param prefix not null
 * @param relays border relays, at least one
 */
public record SixRd(
        int ipv4MaskLength, int prefixLength, Inet6Address prefix, List<Inet4Address> relays) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when a number is out of range or there is no relay
     */
    public SixRd {
        Values.unsigned(ipv4MaskLength, 32, "an IPv4 mask length");
        Values.unsigned(prefixLength, 128, "a prefix length");
        Objects.requireNonNull(prefix, "prefix");
        relays = List.copyOf(relays);
        if (relays.isEmpty()) {
            throw new IllegalArgumentException("a border relay is needed");
        }
    }
}
