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

/** {@code reservation-get-all}: the reservations of a subnet. */
final class GetAllCommand implements Command {
    private final Family family;
    private final HostService<?> hosts;
    private final SubnetCheck subnets;

    GetAllCommand(Family family, HostService<?> hosts, SubnetCheck subnets) {
        this.family = family;
        this.hosts = hosts;
        this.subnets = subnets;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        long subnetId = SubnetIds.required(Parameters.map(arguments));
        HostSources sources = Target.of(arguments, HostSources.ALL);
        subnets.check(OptionalLong.of(subnetId));
        return Listings.answer(family, hosts.describe(new HostQuery.InSubnet(subnetId), sources));
    }
}
