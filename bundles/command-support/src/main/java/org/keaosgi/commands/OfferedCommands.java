// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandHandler;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.log.Logger;

/**
 * Offers a bundle's commands until they are withdrawn. Each command is a service of its own, so
 * that a name that somebody else has already costs one command and not all.
 */
public final class OfferedCommands {
    private final List<ServiceRegistration<CommandHandler>> registered = new ArrayList<>();

    /**
     * Registers the commands.
     *
     * @param context of the bundle
     * @param commands by their names
     * @param refusal see {@link LoggedCommand}
     * @param logger writes into Kea's log
     */
    public OfferedCommands(
            BundleContext context,
            Map<String, Command> commands,
            Class<? extends RuntimeException> refusal,
            Logger logger) {
        commands.forEach(
                (name, command) ->
                        registered.add(
                                context.registerService(
                                        CommandHandler.class,
                                        new LoggedCommand(command, refusal, logger),
                                        FrameworkUtil.asDictionary(
                                                Map.of(CommandHandler.COMMAND, name)))));
    }

    /** Takes the commands back; returns when none of them is being answered any more. */
    public void withdraw() {
        registered.forEach(ServiceRegistration::unregister);
    }
}
