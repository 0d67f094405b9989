// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectHook;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Listens at the hook points of every exchange, answers the command {@value #COMMAND} with its
 * version and calls, and reports an error when it is called while it is not active.
 */
public final class Swapped implements BundleActivator {
    public static final String COMMAND = "it-swapped";

    private static final System.Logger LOGGER = System.getLogger("itests");

    private final AtomicLong calls = new AtomicLong();
    private volatile boolean active;
    private List<ServiceRegistration<?>> registrations = List.of();

    @Override
    public void start(BundleContext context) {
        active = true;
        String version = context.getBundle().getVersion().toString();
        registrations =
                List.of(
                        context.registerService(
                                Pkt4ReceiveHook.class, c -> called(c.query().messageType()), null),
                        context.registerService(
                                Subnet4SelectHook.class, c -> called(c.query().hops()), null),
                        context.registerService(
                                Lease4SelectHook.class, c -> called(c.lease().state()), null),
                        context.registerService(
                                Pkt4SendHook.class, c -> called(c.response().messageType()), null),
                        context.registerService(
                                Pkt6ReceiveHook.class, c -> called(c.query().messageType()), null),
                        context.registerService(
                                Lease6SelectHook.class, c -> called(c.lease().state()), null),
                        context.registerService(
                                Pkt6SendHook.class, c -> called(c.response().messageType()), null),
                        context.registerService(
                                CommandHandler.class,
                                request -> answer(version),
                                FrameworkUtil.asDictionary(
                                        Map.of(CommandHandler.COMMAND, COMMAND))));
    }

    private CommandResponse answer(String version) {
        return CommandResponse.success("swapped", Map.of("version", version, "calls", calls.get()));
    }

    /** Takes a value only so that the callers read one. */
    private Outcome called(int value) {
        calls.addAndGet(value >= 0 ? 1 : 0);
        if (!active) {
            LOGGER.log(System.Logger.Level.ERROR, "called while not active");
        }
        return Outcome.CONTINUE;
    }

    @Override
    public void stop(BundleContext context) {
        registrations.forEach(ServiceRegistration::unregister);
        // Whoever calls from now on should have been waited for.
        active = false;
    }
}
