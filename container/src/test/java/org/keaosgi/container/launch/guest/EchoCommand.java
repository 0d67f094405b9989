// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch.guest;

import java.util.Map;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;

/** A component of a test bundle: answers with the configuration it has. */
public class EchoCommand implements CommandHandler {
    private Map<String, Object> properties = Map.of();

    /** Refuses a configuration that no description could find fault with. */
    public void activate(Map<String, Object> configuration) {
        if ("bad".equals(configuration.get("mood"))) {
            throw new IllegalArgumentException("not in the mood");
        }
        properties = configuration;
    }

    @Override
    public CommandResponse handle(CommandRequest request) {
        return CommandResponse.success(
                "mood " + properties.get("mood") + " size " + properties.get("size"));
    }
}
