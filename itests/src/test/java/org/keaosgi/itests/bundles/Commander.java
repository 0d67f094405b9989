// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.runtime.KeaServer;
import org.keaosgi.api.server.ControlChannel;
import org.keaosgi.api.server.KeaConfiguration;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Sends Kea commands. {@value #ADD_SUBNET} adds a subnet, on a thread of the bundle's own, and logs
 * Kea's answer; {@value #SEND_HERE} tries to send one on Kea's thread.
 */
public final class Commander implements BundleActivator {
    public static final String ADD_SUBNET = "it-add-subnet";
    public static final String SEND_HERE = "it-send-here";

    private static final System.Logger LOGGER = System.getLogger("itests");

    private ControlChannel channel;
    private KeaConfiguration configuration;
    private KeaServer server;

    @Override
    public void start(BundleContext context) {
        channel = context.getService(context.getServiceReference(ControlChannel.class));
        configuration = context.getService(context.getServiceReference(KeaConfiguration.class));
        server = context.getService(context.getServiceReference(KeaServer.class));
        register(context, ADD_SUBNET, this::addSubnet);
        register(context, SEND_HERE, request -> channel.send("version-get", null));
    }

    private static void register(BundleContext context, String command, CommandHandler handler) {
        context.registerService(
                CommandHandler.class,
                handler,
                FrameworkUtil.asDictionary(Map.of(CommandHandler.COMMAND, command)));
    }

    private CommandResponse addSubnet(CommandRequest request) {
        Map<?, ?> subnet = (Map<?, ?>) request.arguments();
        Thread thread = new Thread(() -> sendConfiguration(subnet), "commander");
        thread.setDaemon(true);
        thread.start();
        return CommandResponse.success("on its way");
    }

    private void sendConfiguration(Map<?, ?> subnet) {
        String digit = server.daemon().substring("dhcp".length());
        Map<String, Object> daemon = new LinkedHashMap<>(configuration.current().parameters());
        List<Object> subnets = new ArrayList<>((List<?>) daemon.get("subnet" + digit));
        subnets.add(subnet);
        daemon.put("subnet" + digit, subnets);
        try {
            CommandResponse answer = channel.send("config-set", Map.of("Dhcp" + digit, daemon));
            LOGGER.log(
                    System.Logger.Level.INFO,
                    "config-set is answered with " + answer.result() + ", " + answer.text());
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.ERROR, "config-set is not answered", e);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters what is left.
    }
}
