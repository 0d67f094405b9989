// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.OptionalLong;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.host.HostQuery;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;
import org.keaosgi.commands.Texts;

/** {@code reservation-get-by-hostname}. */
final class GetByHostnameCommand implements Command {
    private final Family family;
    private final HostService<?> hosts;
    private final SubnetCheck subnets;

    GetByHostnameCommand(Family family, HostService<?> hosts, SubnetCheck subnets) {
        this.family = family;
        this.hosts = hosts;
        this.subnets = subnets;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        String hostname = Parameters.map(arguments).string("hostname");
        OptionalLong subnetId = SubnetIds.optional(arguments);
        HostSources sources = Target.of(arguments, HostSources.ALL);
        if (hostname.isEmpty()) {
            throw new CommandException("Empty hostname");
        }
        subnets.check(subnetId);
        return Listings.answer(
                family,
                hosts.describe(
                        new HostQuery.ByHostname(Texts.lowerCase(hostname), subnetId), sources));
    }
}
