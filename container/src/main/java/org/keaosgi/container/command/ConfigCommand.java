// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.container.bundle.OperationException;
import org.keaosgi.container.config.ConfigurationException;
import org.keaosgi.container.config.ConfigurationStore;

/** What commands on configurations have in common. */
abstract class ConfigCommand implements CommandHandler {
    private final CommandContext context;

    ConfigCommand(CommandContext context) {
        this.context = context;
    }

    final ConfigurationStore store() {
        return context.configuration();
    }

    /** A change of a configuration. */
    interface Change<T> {
        T make() throws ConfigurationException;
    }

    /** Components run their own code when their configuration changes: not on Kea's thread. */
    final <T> T change(String pid, Change<T> change) throws CommandException {
        try {
            return context.bundles()
                    .call(
                            "configuration of " + pid,
                            () -> {
                                try {
                                    return change.make();
                                } catch (ConfigurationException e) {
                                    throw new OperationException(e.getMessage());
                                }
                            });
        } catch (OperationException e) {
            throw new CommandException(e.getMessage());
        }
    }

    final Map<String, Object> describe(String pid, Map<String, Object> properties) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("pid", pid);
        map.put("source", store().source(pid));
        map.put("properties", properties);
        return map;
    }

    static CommandResponse empty(String pid) {
        return new CommandResponse(
                CommandResponse.RESULT_EMPTY, "there is no configuration for " + pid, null);
    }

    @Override
    public abstract CommandResponse handle(CommandRequest request) throws CommandException;
}
