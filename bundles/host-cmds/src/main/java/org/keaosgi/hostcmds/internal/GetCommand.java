// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.Optional;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;

/** {@code reservation-get}: one reservation. */
final class GetCommand implements Command {
    private final HostService<?> hosts;
    private final ReferenceReader reader;

    GetCommand(HostService<?> hosts, ReferenceReader reader) {
        this.hosts = hosts;
        this.reader = reader;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        ReferenceReader.Wanted wanted = reader.read(arguments, HostSources.ALL);
        Optional<ServerValue> host = hosts.describe(wanted.reference(), wanted.sources());
        return host.map(found -> CommandResponse.success("Host found.", found))
                .orElseGet(
                        () ->
                                new CommandResponse(
                                        CommandResponse.RESULT_EMPTY, "Host not found.", null));
    }
}
