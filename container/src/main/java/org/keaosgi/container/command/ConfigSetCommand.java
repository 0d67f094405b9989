// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;

/** {@code bundle-config-set}. */
final class ConfigSetCommand extends ConfigCommand {
    ConfigSetCommand(CommandContext context) {
        super(context);
    }

    @Override
    public CommandResponse handle(CommandRequest request) throws CommandException {
        Arguments arguments = new Arguments(request, "pid", "properties");
        String pid = arguments.text("pid");
        Map<String, Object> properties = arguments.map("properties");
        arguments.check();
        Map<String, Object> merged = change(pid, () -> store().set(pid, properties));
        return CommandResponse.success(
                "configuration of " + pid + " is in force.", describe(pid, merged));
    }
}
