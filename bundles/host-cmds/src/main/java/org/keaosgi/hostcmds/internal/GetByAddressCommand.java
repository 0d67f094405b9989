// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.net.InetAddress;
import java.util.OptionalLong;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.host.HostQuery;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/** {@code reservation-get-by-address}. */
final class GetByAddressCommand implements Command {
    private static final String ADDRESS = "ip-address";

    private final Family family;
    private final HostService<?> hosts;
    private final SubnetCheck subnets;
    private final IdentifierTexts texts;

    GetByAddressCommand(
            Family family, HostService<?> hosts, SubnetCheck subnets, IdentifierTexts texts) {
        this.family = family;
        this.hosts = hosts;
        this.subnets = subnets;
        this.texts = texts;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        InetAddress address = address(Parameters.map(arguments));
        OptionalLong subnetId = SubnetIds.optional(arguments);
        HostSources sources = Target.of(arguments, HostSources.ALL);
        subnets.check(subnetId);
        return Listings.answer(
                family, hosts.describe(new HostQuery.ByAddress(address, subnetId), sources));
    }

    private InetAddress address(Argument arguments) throws CommandException {
        String text = arguments.string(ADDRESS);
        try {
            return texts.address(text);
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    "Failed to convert '"
                            + text
                            + "' to address: "
                            + e.getMessage()
                            + "("
                            + arguments.find(ADDRESS).position()
                            + ")");
        }
    }
}
