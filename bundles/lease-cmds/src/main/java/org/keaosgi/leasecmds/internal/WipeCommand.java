// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.lease.WipedLeases;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/** {@code lease4-wipe} and {@code lease6-wipe}: deletes all leases of a subnet, or of all. */
final class WipeCommand implements Command {
    private final Family family;
    private final Release release;
    private final LeaseService<?> leases;

    WipeCommand(Family family, Release release, LeaseService<?> leases) {
        this.family = family;
        this.release = release;
        this.leases = leases;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        long subnetId = arguments == null ? 0 : arguments.uint32("subnet-id", 0);
        WipedLeases wiped = leases.wipe(subnetId);
        StringBuilder text = new StringBuilder("Deleted ");
        text.append(wiped.count()).append(' ').append(family.ip());
        text.append(" lease(s) from subnet(s)");
        wiped.subnetIds().forEach(id -> text.append(' ').append(id));
        text.append(release.wipeWarning(family));
        int result =
                wiped.count() > 0 ? CommandResponse.RESULT_SUCCESS : CommandResponse.RESULT_EMPTY;
        return new CommandResponse(result, text.toString(), null);
    }
}
