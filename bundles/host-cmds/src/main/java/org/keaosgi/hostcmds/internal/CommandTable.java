// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.Map;
import java.util.TreeMap;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.host.Host6;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.subnet.Subnets;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/** Which commands there are; both daemons have the same. */
final class CommandTable {
    private final Subnets subnets;
    private final IdentifierTexts texts;

    CommandTable(Subnets subnets, IdentifierTexts texts) {
        this.subnets = subnets;
        this.texts = texts;
    }

    /** The commands of kea-dhcp4. */
    Map<String, Command> dhcp4(HostService<Host4> hosts) {
        return common(Family.V4, hosts, Host4Addresses::of);
    }

    /** The commands of kea-dhcp6. */
    Map<String, Command> dhcp6(HostService<Host6> hosts) {
        return common(Family.V6, hosts, Host6::addresses);
    }

    private <H extends Host> Map<String, Command> common(
            Family family, HostService<H> hosts, AddressesOf<H> addresses) {
        SubnetCheck check = new SubnetCheck(family, subnets);
        ReservationReader<H> reservations = new ReservationReader<>(hosts, addresses, check);
        ReferenceReader references = new ReferenceReader(hosts, texts);
        Map<String, Command> commands = new TreeMap<>();
        commands.put(
                "reservation-add",
                new AddCommand<>(
                        hosts, reservations, new SubnetHint<>(family, subnets, addresses)));
        commands.put("reservation-update", new UpdateCommand<>(hosts, reservations));
        commands.put("reservation-get", new GetCommand(hosts, references));
        commands.put("reservation-del", new DelCommand(hosts, references));
        commands.put("reservation-get-all", new GetAllCommand(family, hosts, check));
        commands.put("reservation-get-page", new GetPageCommand(family, hosts, check));
        commands.put("reservation-get-by-hostname", new GetByHostnameCommand(family, hosts, check));
        commands.put("reservation-get-by-id", new GetByIdCommand(family, hosts));
        commands.put(
                "reservation-get-by-address", new GetByAddressCommand(family, hosts, check, texts));
        return commands;
    }
}
