// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;
import org.keaosgi.commands.Texts;

/** {@code lease4-get-by-hostname} and {@code lease6-get-by-hostname}. */
final class GetByHostnameCommand implements Command {
    private final Family family;
    private final LeaseService<?> leases;

    GetByHostnameCommand(Family family, LeaseService<?> leases) {
        this.family = family;
        this.leases = leases;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        String hostname = Listings.string(Listings.map(arguments), "hostname");
        if (hostname.isEmpty()) {
            throw new CommandException("'hostname' parameter is empty");
        }
        LeaseQuery query = LeaseQuery.hostname(Texts.lowerCase(hostname));
        return Listings.answer(family, leases.describe(query));
    }
}
