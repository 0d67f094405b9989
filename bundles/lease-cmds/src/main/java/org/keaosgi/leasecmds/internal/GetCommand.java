// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.util.Locale;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/** {@code lease4-get} and {@code lease6-get}: one lease. */
final class GetCommand implements Command {
    private final Family family;
    private final LeaseService<?> leases;
    private final QueryReader reader;

    GetCommand(Family family, LeaseService<?> leases, IdentifierTexts texts) {
        this.family = family;
        this.leases = leases;
        this.reader = new QueryReader(family, texts);
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        SingleLease lease = reader.read(arguments);
        checkKind(lease.kind());
        ServerValue found = find(lease);
        return found == null
                ? new CommandResponse(CommandResponse.RESULT_EMPTY, "Lease not found.", null)
                : CommandResponse.success(family.ip() + " lease found.", found);
    }

    private ServerValue find(SingleLease lease) {
        LeaseQuery query = lease.query(family).orElse(null);
        return query == null ? null : leases.describeFirst(query).orElse(null);
    }

    private void checkKind(SingleLease.Kind kind) throws CommandException {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean allowed =
                switch (kind) {
                    case ADDRESS -> true;
                    case HW_ADDRESS, CLIENT_ID -> family == Family.V4;
                    case DUID -> family == Family.V6;
                };
        if (!allowed) {
            throw new CommandException(
                    "Query by " + name + " is not allowed in v" + family.number() + ".");
        }
    }
}
