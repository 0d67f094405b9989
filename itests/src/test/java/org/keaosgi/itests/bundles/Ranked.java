// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Three services at one hook point, registered in another order than they are to be called in. The
 * one in the middle drops packets that came over more than three relays. {@value #COMMAND} tells
 * who was called, and what each saw of the outcome so far.
 */
public final class Ranked implements BundleActivator {
    public static final String COMMAND = "it-ranked";

    private static final int MANY_RELAYS = 3;

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public void start(BundleContext context) {
        register(context, "last", -5);
        register(context, "first", 100);
        register(context, "middle", 0);
        context.registerService(
                CommandHandler.class,
                request -> CommandResponse.success("seen", Map.of("seen", List.copyOf(seen))),
                FrameworkUtil.asDictionary(Map.of(CommandHandler.COMMAND, COMMAND)));
    }

    private void register(BundleContext context, String name, int ranking) {
        context.registerService(
                Pkt4ReceiveHook.class,
                callout -> called(name, callout),
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, ranking)));
    }

    private Outcome called(String name, Pkt4ReceiveCallout callout) {
        seen.add(name + " " + callout.outcome());
        boolean drops = name.equals("middle") && callout.query().hops() > MANY_RELAYS;
        return drops ? Outcome.DROP : Outcome.CONTINUE;
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters what is left.
    }
}
