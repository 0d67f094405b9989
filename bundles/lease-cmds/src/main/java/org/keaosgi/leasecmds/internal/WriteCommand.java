// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.LeaseException;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/** {@code lease4-write} and {@code lease6-write}: writes all leases into a file. */
final class WriteCommand implements Command {
    private final Family family;
    private final LeaseService<?> leases;

    WriteCommand(Family family, LeaseService<?> leases) {
        this.family = family;
        this.leases = leases;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        if (arguments == null) {
            throw new CommandException("no parameters specified for the command");
        }
        String file = file(Listings.string(arguments, "filename"));
        leases.write(file);
        return CommandResponse.success(family.ip() + " lease database into '" + file + "'.");
    }

    private String file(String name) throws CommandException {
        try {
            return leases.file(name);
        } catch (LeaseException e) {
            throw new CommandException("'filename' parameter is invalid: " + e.getMessage());
        }
    }
}
