// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/**
 * {@code lease4-update} and {@code lease6-update}: replaces a lease as a whole.
 *
 * @param <L> the family's leases
 */
final class UpdateCommand<L extends Lease> implements Command {
    private final Family family;
    private final LeaseParser<L> parser;
    private final Changes<L> changes;

    UpdateCommand(Family family, LeaseParser<L> parser, Changes<L> changes) {
        this.family = family;
        this.parser = parser;
        this.changes = changes;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        if (arguments == null) {
            throw new CommandException(
                    "no parameters specified for lease" + family.number() + "-update command");
        }
        LeaseParser.Parsed<L> parsed = parser.parse(arguments);
        boolean added = changes.update(parsed.lease(), parsed.forceCreate());
        return CommandResponse.success(family.ip() + " lease " + (added ? "added." : "updated."));
    }
}
