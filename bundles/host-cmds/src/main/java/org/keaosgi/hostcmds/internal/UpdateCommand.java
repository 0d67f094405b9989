// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.OptionalLong;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.api.host.ParsedHost;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;

/** {@code reservation-update}. */
final class UpdateCommand<H extends Host> implements Command {
    private final HostService<H> hosts;
    private final ReservationReader<H> reader;

    UpdateCommand(HostService<H> hosts, ReservationReader<H> reader) {
        this.hosts = hosts;
        this.reader = reader;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        Argument reservation = reservation(arguments);
        HostSources sources = Target.of(arguments, HostSources.DATABASES);
        OptionalLong named = ReservationReader.subnetId(reservation);
        if (named.isEmpty()) {
            throw new CommandException(
                    "Mandatory 'subnet-id' parameter missing. Use `reservation-get-by-id' or"
                            + " 'reservation-get-by-address' to get the list of reservations with"
                            + " given identifier or address.");
        }
        long subnetId = named.getAsLong();
        ParsedHost<H> host = reader.parse(subnetId);
        reader.check(host, subnetId, sources, "host database not available, cannot update host");
        hosts.update(host, subnetId, sources);
        return CommandResponse.success("Host updated.");
    }

    private static Argument reservation(Argument arguments) throws CommandException {
        if (arguments == null) {
            throw new CommandException("invalid command: does not contain mandatory 'arguments'");
        }
        if (!arguments.isMap()) {
            throw notAMap("arguments", arguments);
        }
        Argument reservation = arguments.find(ReservationReader.NAME);
        if (reservation == null) {
            throw new CommandException(
                    "invalid command: expected 'reservation' as the sole parameter inside the"
                            + " 'arguments' map, didn't get it instead");
        }
        if (!reservation.isMap()) {
            throw notAMap(ReservationReader.NAME, reservation);
        }
        return reservation;
    }

    private static CommandException notAMap(String name, Argument argument) {
        return new CommandException(
                "invalid command: expected '"
                        + name
                        + "' to be a map, got "
                        + argument.typeName()
                        + " instead");
    }
}
