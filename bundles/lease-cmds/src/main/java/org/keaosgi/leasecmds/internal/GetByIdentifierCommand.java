// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.util.function.Function;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;
import org.keaosgi.commands.Texts;

/**
 * {@code lease4-get-by-hw-address}, {@code lease6-get-by-hw-address}, {@code
 * lease4-get-by-client-id} and {@code lease6-get-by-duid}: all leases of one client.
 */
final class GetByIdentifierCommand implements Command {
    private final Family family;
    private final LeaseService<?> leases;
    private final String name;
    private final Function<String, LeaseQuery> query;
    private final boolean emptyAllowed;

    private GetByIdentifierCommand(
            Family family,
            LeaseService<?> leases,
            String name,
            Function<String, LeaseQuery> query,
            boolean emptyAllowed) {
        this.family = family;
        this.leases = leases;
        this.name = name;
        this.query = query;
        this.emptyAllowed = emptyAllowed;
    }

    /** By hardware address; the DHCPv6 form came to Kea later and refuses an empty one. */
    static Command hardwareAddress(Family family, LeaseService<?> leases, IdentifierTexts texts) {
        return new GetByIdentifierCommand(
                family,
                leases,
                "hw-address",
                text -> LeaseQuery.hardwareAddress(texts.hardwareAddress(text)),
                family == Family.V4);
    }

    /** By client identifier. */
    static Command clientId(LeaseService<?> leases, IdentifierTexts texts) {
        return new GetByIdentifierCommand(
                Family.V4,
                leases,
                "client-id",
                text -> LeaseQuery.clientId(texts.clientId(text)),
                true);
    }

    /** By DUID. */
    static Command duid(LeaseService<?> leases, IdentifierTexts texts) {
        return new GetByIdentifierCommand(
                Family.V6, leases, "duid", text -> LeaseQuery.duid(texts.duid(text)), true);
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        String text = Listings.string(Listings.map(arguments), name);
        if (text.isEmpty() && !emptyAllowed) {
            throw new CommandException("'" + name + "' parameter must not be empty");
        }
        LeaseQuery wanted = Texts.refusing(() -> query.apply(text));
        return Listings.answer(family, leases.describe(wanted));
    }
}
