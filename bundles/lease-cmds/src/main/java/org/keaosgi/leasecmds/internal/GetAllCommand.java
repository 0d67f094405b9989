// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.util.ArrayList;
import java.util.List;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/** {@code lease4-get-all} and {@code lease6-get-all}: all leases, or those of some subnets. */
final class GetAllCommand implements Command {
    private final Family family;
    private final LeaseService<?> leases;

    GetAllCommand(Family family, LeaseService<?> leases) {
        this.family = family;
        this.leases = leases;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        LeaseQuery query =
                arguments == null
                        ? LeaseQuery.all()
                        : new LeaseQuery.InSubnets(subnetIds(arguments));
        return Listings.answer(family, leases.describe(query));
    }

    private List<Long> subnetIds(Argument arguments) throws CommandException {
        Argument subnets = Listings.parameter(arguments, "subnets");
        if (!subnets.isList()) {
            throw new CommandException("'subnets' parameter must be a list");
        }
        List<Long> ids = new ArrayList<>();
        for (Argument id : subnets.elements()) {
            if (!id.isInteger()) {
                // Kea has looked up the subnets before this one by now: what fails there is told.
                leases.describe(new LeaseQuery.InSubnets(ids));
                throw new CommandException("listed subnet identifiers must be numbers");
            }
            ids.add(id.uint32Value());
        }
        return ids;
    }
}
