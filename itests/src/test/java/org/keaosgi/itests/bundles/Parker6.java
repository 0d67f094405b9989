// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.util.Arrays;
import java.util.Map;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp6.Leases6CommittedHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectHook;
import org.keaosgi.api.packet.Packet6;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** {@link Parker} for {@code kea-dhcp6}. */
public final class Parker6 extends Parker {
    /** Before the link-layer address in a DUID of type DUID-LL. */
    private static final int LINK_LAYER = 4;

    @Override
    void addParkingServices(BundleContext context, Step step, Map<String, Object> properties) {
        Leases6CommittedHook committed = c -> step.of(c, identity(c.query()));
        Subnet6SelectHook subnet = c -> step.of(c, identity(c.query()));
        var dictionary = FrameworkUtil.asDictionary(properties);
        context.registerService(Leases6CommittedHook.class, committed, dictionary);
        context.registerService(Subnet6SelectHook.class, subnet, dictionary);
    }

    private static byte[] identity(Packet6 query) {
        byte[] duid = query.duid().orElseThrow();
        return Arrays.copyOfRange(duid, LINK_LAYER, duid.length);
    }

    @Override
    void addSender(BundleContext context) {
        context.registerService(
                Pkt6SendHook.class,
                callout -> {
                    callout.response().setOption(OPTION, mark(callout.context()));
                    return Outcome.CONTINUE;
                },
                null);
    }
}
