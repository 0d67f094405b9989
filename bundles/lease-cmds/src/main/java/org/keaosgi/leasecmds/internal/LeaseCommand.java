// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;

/** One command. Safe on any thread. */
@FunctionalInterface
interface LeaseCommand {
    /**
     * Does what is asked.
     *
     * @param arguments of the command, null for none
     * @return the answer, not null
     * @throws CommandException with the answer to a command that was refused
     * @throws org.keaosgi.api.lease.LeaseException with Kea's words when it fails there
     */
    CommandResponse answer(Argument arguments) throws CommandException;
}
