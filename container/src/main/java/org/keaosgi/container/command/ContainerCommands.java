// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.Map;
import java.util.TreeMap;
import org.keaosgi.api.command.CommandHandler;

/** The container's own commands, by name. */
public final class ContainerCommands {
    private ContainerCommands() {}

    /**
     * Offers them.
     *
     * @param registry that takes them
     * @param context that they work on
     */
    public static void offer(CommandRegistry registry, CommandContext context) {
        all(context).forEach((name, handler) -> registry.offer(name, handler, null));
    }

    /** All of them, each documented in {@code docs/api/<name>.json}. */
    static Map<String, CommandHandler> all(CommandContext context) {
        Map<String, CommandHandler> all = new TreeMap<>();
        all.put("bundle-list", new BundleListCommand(context));
        all.put("bundle-get", new BundleGetCommand(context));
        all.put("bundle-install", new BundleInstallCommand(context));
        all.put("bundle-update", new BundleUpdateCommand(context));
        all.put("bundle-start", new BundleStateCommand(context, BundleStateCommand.Change.START));
        all.put("bundle-stop", new BundleStateCommand(context, BundleStateCommand.Change.STOP));
        all.put(
                "bundle-uninstall",
                new BundleStateCommand(context, BundleStateCommand.Change.UNINSTALL));
        all.put("bundle-config-list", new ConfigListCommand(context));
        all.put("bundle-config-get", new ConfigGetCommand(context));
        all.put("bundle-config-set", new ConfigSetCommand(context));
        all.put("bundle-config-del", new ConfigDelCommand(context));
        all.put("hook-list", new HookListCommand(context));
        all.put("hook-stats-reset", new HookStatsResetCommand(context));
        all.put("jvm-get", new JvmGetCommand(context));
        return all;
    }
}
