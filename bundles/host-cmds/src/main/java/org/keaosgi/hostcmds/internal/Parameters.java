// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.commands.Argument;

/** What the commands that look for reservations have in common. */
final class Parameters {
    private Parameters() {}

    /** Arguments that must be there and be a map. */
    static Argument map(Argument arguments) throws CommandException {
        if (arguments == null || !arguments.isMap()) {
            throw new CommandException("Parameters missing or are not a map.");
        }
        return arguments;
    }
}
