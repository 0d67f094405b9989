// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keaosgi.api.subnet.Subnet;

/** Subnets on one link: those of one shared network. */
final class LinkSubnets {
    private LinkSubnets() {}

    /** Whether the client's address may decide which subnet is its own. */
    static boolean mayBeSeveral(Optional<Subnet> chosen) {
        return chosen.flatMap(Subnet::sharedNetwork).isPresent();
    }

    /**
     * The subnet of an address on the client's link.
     *
     * @param chosen what Kea has chosen for the client
     * @param all those of the configuration; few clients need them
     * @return empty when the chosen one has the address, or when none on the link has it
     */
    static Optional<Subnet> better(
            Optional<Subnet> chosen, Supplier<List<Subnet>> all, InetAddress address) {
        Optional<String> network =
                chosen.filter(subnet -> !subnet.contains(address)).flatMap(Subnet::sharedNetwork);
        return network.flatMap(
                name ->
                        all.get().stream()
                                .filter(subnet -> subnet.contains(address))
                                .filter(subnet -> subnet.sharedNetwork().equals(network))
                                .findFirst());
    }
}
