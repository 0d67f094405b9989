// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.net.InetAddress;
import java.util.List;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.Host6;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.subnet.SharedNetwork;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.api.subnet.SubnetDetails;
import org.keaosgi.api.subnet.Subnets;
import org.keaosgi.commands.Family;

/** Says what subnet a reservation may have meant that names none. */
final class SubnetHint<H extends Host> {
    private static final String MISSING = "Mandatory 'subnet-id' parameter missing.";

    private final Family family;
    private final Subnets subnets;
    private final AddressesOf<H> addresses;

    SubnetHint(Family family, Subnets subnets, AddressesOf<H> addresses) {
        this.family = family;
        this.subnets = subnets;
        this.addresses = addresses;
    }

    /** Refuses a reservation that can't be for all subnets, as it names addresses or prefixes. */
    void checkGlobal(H host) throws CommandException {
        List<? extends InetAddress> reserved = addresses.of(host);
        if (!reserved.isEmpty()) {
            throw new CommandException(MISSING + hint(reserved));
        }
        if (host instanceof Host6 six && !six.prefixes().isEmpty()) {
            throw new CommandException(
                    MISSING + " Prefixes are not attached to subnets so no hint is available.");
        }
    }

    private String hint(List<? extends InetAddress> reserved) {
        List<Subnet> possible =
                subnets.containing(reserved.get(0)).stream()
                        .filter(subnet -> reserved.stream().allMatch(subnet::contains))
                        .toList();
        if (possible.isEmpty()) {
            return family == Family.V4
                    ? named(reserved) + " belongs to no configured subnet."
                    : named(reserved) + " do not belong to a common configured subnet.";
        }
        Subnet open = possible.stream().filter(this::servesEverybody).findFirst().orElse(null);
        Subnet meant = open != null ? open : possible.get(0);
        return named(reserved)
                + (family == Family.V4 ? " belongs to " : " belong to ")
                + (open != null ? "subnet '" : "guarded subnet '")
                + meant.toText()
                + "' id "
                + meant.id()
                + (possible.size() > 1 ? " and others." : ".");
    }

    private String named(List<? extends InetAddress> reserved) {
        return family == Family.V4
                ? " The address '" + Addresses.toText(reserved.get(0)) + "'"
                : " Reserved IPv6 addresses";
    }

    private boolean servesEverybody(Subnet subnet) {
        boolean guarded =
                subnets.details(subnet.id()).map(SubnetDetails::clientClasses).stream()
                        .anyMatch(classes -> !classes.isEmpty());
        return !guarded
                && subnet.sharedNetwork().flatMap(subnets::network).stream()
                        .noneMatch(SubnetHint::isGuarded);
    }

    private static boolean isGuarded(SharedNetwork network) {
        return network.configuration().containsKey("client-class")
                || (network.configuration().get("client-classes") instanceof List<?> classes
                        && !classes.isEmpty());
    }
}
