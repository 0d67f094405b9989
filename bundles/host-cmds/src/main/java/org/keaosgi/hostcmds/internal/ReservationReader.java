// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.OptionalLong;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.api.host.ParsedHost;
import org.keaosgi.commands.Argument;

/** Reads a reservation that is to be added or updated. */
final class ReservationReader<H extends Host> {
    static final String NAME = "reservation";

    private final HostService<H> hosts;
    private final AddressesOf<H> addresses;
    private final SubnetCheck subnets;

    ReservationReader(HostService<H> hosts, AddressesOf<H> addresses, SubnetCheck subnets) {
        this.hosts = hosts;
        this.addresses = addresses;
        this.subnets = subnets;
    }

    /** The subnet that the reservation names. */
    static OptionalLong subnetId(Argument reservation) throws CommandException {
        if (!reservation.mapValue().containsKey(SubnetIds.NAME)) {
            return OptionalLong.empty();
        }
        Argument subnet = reservation.find(SubnetIds.NAME);
        if (!subnet.isInteger()) {
            throw new CommandException("'subnet-id' parameter is not integer.");
        }
        long id = subnet.intValue();
        if (id < 0 || id > SubnetIds.MAX) {
            throw new CommandException(
                    "subnet-id: "
                            + id
                            + " is invalid, must be between 0 and "
                            + SubnetIds.MAX
                            + " (inclusive).");
        }
        return OptionalLong.of(id);
    }

    /** The reservation among the arguments of the command, read by Kea. */
    ParsedHost<H> parse(long subnetId) {
        return hosts.parse(subnetId, NAME);
    }

    /** Refuses what has no place to go to, or doesn't belong there. */
    void check(ParsedHost<H> host, long subnetId, HostSources sources, String noDatabase)
            throws CommandException {
        if (sources == HostSources.DATABASES && hosts.databases().isEmpty()) {
            throw new CommandException(noDatabase);
        }
        subnets.check(subnetId, addresses.of(host.host()));
    }
}
