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

/** {@code reservation-add}. */
final class AddCommand<H extends Host> implements Command {
    private final HostService<H> hosts;
    private final ReservationReader<H> reader;
    private final SubnetHint<H> hint;

    AddCommand(HostService<H> hosts, ReservationReader<H> reader, SubnetHint<H> hint) {
        this.hosts = hosts;
        this.reader = reader;
        this.hint = hint;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        if (arguments == null) {
            throw new CommandException("no parameters specified for the command");
        }
        HostSources sources = Target.of(arguments, HostSources.DATABASES);
        Argument reservation = arguments.find(ReservationReader.NAME);
        if (reservation == null) {
            throw new CommandException("reservation must be specified");
        }
        OptionalLong named = ReservationReader.subnetId(reservation);
        ParsedHost<H> host = reader.parse(named.orElse(SubnetIds.UNUSED));
        if (named.isEmpty()) {
            hint.checkGlobal(host.host());
        }
        long subnetId = named.orElse(Host.GLOBAL);
        reader.check(host, subnetId, sources, "Host database not available, cannot add host.");
        hosts.add(host, subnetId, sources);
        return CommandResponse.success(
                "Host added."
                        + (named.isEmpty()
                                ? " subnet-id not specified, assumed global (subnet-id 0)."
                                : ""));
    }
}
