// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.OptionalLong;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.commands.Argument;

/** Reads subnet ids. */
final class SubnetIds {
    /** What Kea takes for no subnet at all. */
    static final long UNUSED = 0xffffffffL;

    static final long MAX = UNUSED - 1;
    static final String NAME = "subnet-id";

    private SubnetIds() {}

    /** The parameter that must be there. */
    static long required(Argument arguments) throws CommandException {
        return arguments.integer(NAME, 0, MAX);
    }

    /** The parameter that may be there. */
    static OptionalLong optional(Argument arguments) throws CommandException {
        return arguments.contains(NAME)
                ? OptionalLong.of(required(arguments))
                : OptionalLong.empty();
    }
}
