// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;

/** {@code reservation-del}. */
final class DelCommand implements Command {
    private final HostService<?> hosts;
    private final ReferenceReader reader;

    DelCommand(HostService<?> hosts, ReferenceReader reader) {
        this.hosts = hosts;
        this.reader = reader;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        ReferenceReader.Wanted wanted = reader.read(arguments, HostSources.DATABASES);
        return hosts.delete(wanted.reference(), wanted.sources())
                ? CommandResponse.success("Host deleted.")
                : new CommandResponse(
                        CommandResponse.RESULT_EMPTY, "Host not deleted (not found).", null);
    }
}
