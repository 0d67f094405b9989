// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Holds packets back while Kea chooses an address for them, which Kea has locked at that moment.
 * {@value #COMMAND} tells the address, and with {@code release} lets them go on.
 */
public final class Holder implements BundleActivator {
    public static final String COMMAND = "it-held";

    private final CountDownLatch released = new CountDownLatch(1);
    private volatile InetAddress held;

    @Override
    public void start(BundleContext context) {
        context.registerService(
                Lease4SelectHook.class, callout -> hold(callout.lease().address()), null);
        context.registerService(
                Lease6SelectHook.class, callout -> hold(callout.lease().address()), null);
        context.registerService(
                CommandHandler.class,
                this::answer,
                FrameworkUtil.asDictionary(Map.of(CommandHandler.COMMAND, COMMAND)));
    }

    private Outcome hold(InetAddress address) throws InterruptedException {
        held = address;
        released.await();
        return Outcome.CONTINUE;
    }

    private CommandResponse answer(CommandRequest request) {
        if (request.arguments().containsKey("release")) {
            released.countDown();
        }
        InetAddress address = held;
        return CommandResponse.success(address == null ? "" : address.getHostAddress());
    }

    @Override
    public void stop(BundleContext context) {
        released.countDown();
    }
}
