// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.commands.Argument;

/** Reads the operation target. */
final class Target {
    private static final String NAME = "operation-target";

    private Target() {}

    /**
     * Where a command works.
     *
     * @param arguments of the command
     * @param otherwise when it is not said, or said to be the default
     */
    static HostSources of(Argument arguments, HostSources otherwise) throws CommandException {
        if (arguments.find(NAME) == null) {
            return otherwise;
        }
        String target = arguments.string(NAME);
        return switch (target) {
            case "memory" -> HostSources.MEMORY;
            case "database" -> HostSources.DATABASES;
            case "all" -> HostSources.ALL;
            case "default" -> otherwise;
            default ->
                    throw new CommandException(
                            "The 'operation-target' value ("
                                    + target
                                    + ") is not within expected set: (memory, database, all,"
                                    + " default)");
        };
    }
}
