// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.Map;
import java.util.Optional;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;

/** {@code bundle-config-get}. */
final class ConfigGetCommand extends ConfigCommand {
    ConfigGetCommand(CommandContext context) {
        super(context);
    }

    @Override
    public CommandResponse handle(CommandRequest request) throws CommandException {
        Arguments arguments = new Arguments(request, "pid");
        String pid = arguments.text("pid");
        arguments.check();
        Optional<Map<String, Object>> properties = store().inForce(pid);
        return properties.isEmpty()
                ? empty(pid)
                : CommandResponse.success(
                        "configuration of " + pid + " found.", describe(pid, properties.get()));
    }
}
