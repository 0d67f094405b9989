// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.DnsChange;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/**
 * {@code lease4-del} and {@code lease6-del}: deletes one lease.
 *
 * @param <L> the family's leases
 */
final class DelCommand<L extends Lease> implements Command {
    /** Kea's number for the query by client identifier, which one error tells. */
    private static final int BY_CLIENT_ID = 3;

    private final Family family;
    private final LeaseService<L> leases;
    private final QueryReader reader;

    DelCommand(Family family, LeaseService<L> leases, IdentifierTexts texts) {
        this.family = family;
        this.leases = leases;
        this.reader = new QueryReader(family, texts);
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        SingleLease wanted = reader.read(arguments);
        L lease = find(wanted);
        if (lease == null) {
            return notFound();
        }
        boolean deleted = leases.delete(lease);
        // The names go even if somebody else was faster with the lease.
        if (wanted.updateDns()) {
            leases.queueDnsUpdate(DnsChange.REMOVE, lease);
        }
        return deleted ? CommandResponse.success(family.ip() + " lease deleted.") : notFound();
    }

    private CommandResponse notFound() {
        return new CommandResponse(
                CommandResponse.RESULT_EMPTY, family.ip() + " lease not found.", null);
    }

    /**
     * The lease that is to go.
     *
     * @return null when there is none
     * @throws CommandException when leases of this family are not deleted by that
     */
    L find(SingleLease wanted) throws CommandException {
        checkKind(wanted.kind());
        LeaseQuery query = wanted.query(family).orElse(null);
        return query == null ? null : leases.findFirst(query).orElse(null);
    }

    /** Reads which lease is to go. */
    SingleLease read(Argument arguments) throws CommandException {
        return reader.read(arguments);
    }

    private void checkKind(SingleLease.Kind kind) throws CommandException {
        if (family == Family.V4 && kind == SingleLease.Kind.DUID) {
            throw new CommandException("Delete by duid is not allowed in v4.");
        }
        if (family == Family.V6 && kind == SingleLease.Kind.HW_ADDRESS) {
            throw new CommandException("Delete by hw-address is not allowed in v6.");
        }
        if (family == Family.V6 && kind == SingleLease.Kind.CLIENT_ID) {
            throw new CommandException("Unknown query type: " + BY_CLIENT_ID);
        }
    }
}
