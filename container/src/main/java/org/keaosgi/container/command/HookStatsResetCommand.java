// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;

/** {@code hook-stats-reset}. */
final class HookStatsResetCommand implements CommandHandler {
    private final CommandContext context;

    HookStatsResetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandResponse handle(CommandRequest request) throws CommandException {
        new Arguments(request).check();
        context.hooks().resetStatistics();
        return CommandResponse.success("All counters and latencies are zero.");
    }
}
