// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;

/**
 * {@code lease4-add} and {@code lease6-add}.
 *
 * @param <L> the family's leases
 */
final class AddCommand<L extends Lease> implements Command {
    private final LeaseParser<L> parser;
    private final Changes<L> changes;

    AddCommand(LeaseParser<L> parser, Changes<L> changes) {
        this.parser = parser;
        this.changes = changes;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        if (arguments == null) {
            throw new CommandException("no parameters specified for the command");
        }
        L lease = parser.parse(arguments).lease();
        changes.add(lease);
        return CommandResponse.success(
                "Lease for " + described(lease) + ", subnet-id " + lease.subnetId() + " added.");
    }

    private static String described(Lease lease) {
        String address = Addresses.toText(lease.address());
        return lease instanceof Lease6 six && lease.type() != LeaseType.IA_NA
                ? "prefix " + address + "/" + six.prefixLength()
                : "address " + address;
    }
}
