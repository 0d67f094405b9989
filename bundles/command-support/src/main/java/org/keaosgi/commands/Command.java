// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.commands;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;

/** One command. Safe on any thread. */
@FunctionalInterface
public interface Command {
    /**
     * Does what is asked.
     *
     * @param arguments of the command, null for none
     * @return the answer, not null
     * @throws CommandException with the answer to a command that was refused
     * @throws RuntimeException of the kind that the bundle tells {@link LoggedCommand}, with Kea's
     *     words, when it fails there
     */
    CommandResponse answer(Argument arguments) throws CommandException;
}
