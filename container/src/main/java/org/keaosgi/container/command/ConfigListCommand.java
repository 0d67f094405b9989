// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;

/** {@code bundle-config-list}. */
final class ConfigListCommand extends ConfigCommand {
    ConfigListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public CommandResponse handle(CommandRequest request) throws CommandException {
        new Arguments(request).check();
        List<Map<String, Object>> all = new ArrayList<>();
        for (String pid : store().pids()) {
            store().inForce(pid).ifPresent(properties -> all.add(describe(pid, properties)));
        }
        return CommandResponse.success(
                all.size() + " configurations found.", Map.of("configurations", all));
    }
}
