// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.Map;
import java.util.Optional;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;

/** {@code bundle-config-del}. */
final class ConfigDelCommand extends ConfigCommand {
    ConfigDelCommand(CommandContext context) {
        super(context);
    }

    @Override
    public CommandResponse handle(CommandRequest request) throws CommandException {
        Arguments arguments = new Arguments(request, "pid");
        String pid = arguments.text("pid");
        arguments.check();
        if (!store().isOverlaid(pid)) {
            return new CommandResponse(
                    CommandResponse.RESULT_EMPTY, "nothing was set at run time for " + pid, null);
        }
        Optional<Map<String, Object>> left = change(pid, () -> store().delete(pid));
        return left.isEmpty()
                ? CommandResponse.success("configuration of " + pid + " deleted.")
                : CommandResponse.success(
                        "configuration of " + pid + " is again as kea.conf declares it.",
                        describe(pid, left.get()));
    }
}
