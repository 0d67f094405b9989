// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.OptionalLong;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.host.HostQuery;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/** {@code reservation-get-by-id}: the reservations for a client in all subnets. */
final class GetByIdCommand implements Command {
    private final Family family;
    private final HostService<?> hosts;
    private final IdentifierReader identifiers;

    GetByIdCommand(Family family, HostService<?> hosts) {
        this.family = family;
        this.hosts = hosts;
        this.identifiers = new IdentifierReader(hosts);
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        Parameters.map(arguments);
        String type = text(arguments, "identifier-type", "'identifier-type' is either missing or");
        String value = text(arguments, "identifier", "'identifier' is either missing or");
        if (arguments.contains(SubnetIds.NAME)) {
            throw new CommandException("'subnet-id' is forbidden in reservation-get-by-id");
        }
        HostIdentifier client = identifiers.read(type, value);
        HostSources sources = Target.of(arguments, HostSources.ALL);
        return Listings.answer(
                family,
                hosts.describe(new HostQuery.ByIdentifier(client, OptionalLong.empty()), sources));
    }

    private static String text(Argument arguments, String name, String problem)
            throws CommandException {
        Argument argument = arguments.find(name);
        if (argument == null || !argument.isString()) {
            throw new CommandException(problem + " not a string.");
        }
        return argument.stringValue();
    }
}
