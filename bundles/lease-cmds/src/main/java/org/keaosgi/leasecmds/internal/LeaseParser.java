// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.commands.Argument;

/**
 * Reads a lease from a command, with Kea's checks in Kea's order.
 *
 * @param <L> the family's leases
 */
interface LeaseParser<L extends Lease> {
    /**
     * A lease as a command describes it.
     *
     * @param lease with everything that the command leaves out filled in
     * @param forceCreate whether an update may create it
     */
    record Parsed<L extends Lease>(L lease, boolean forceCreate) {}

    /**
     * Reads a lease.
     *
     * @param arguments not null
     * @return never null
     * @throws CommandException with Kea's text
     */
    Parsed<L> parse(Argument arguments) throws CommandException;
}
