// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.util.Arrays;
import java.util.Map;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp6.Leases6CommittedHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectHook;
import org.keaosgi.api.packet.Packet6;

/** {@link Parker} for {@code kea-dhcp6}. */
public final class Parker6 extends Parker {
    /** Before the link-layer address in a DUID of type DUID-LL. */
    private static final int LINK_LAYER = 4;

    @Override
    void addParkingServices(Step step, Map<String, Object> properties) {
        Leases6CommittedHook committed = c -> step.of(c, identity(c.query()));
        Subnet6SelectHook subnet = c -> step.of(c, identity(c.query()));
        register(Leases6CommittedHook.class, committed, properties);
        register(Subnet6SelectHook.class, subnet, properties);
    }

    private static byte[] identity(Packet6 query) {
        byte[] duid = query.duid().orElseThrow();
        return Arrays.copyOfRange(duid, LINK_LAYER, duid.length);
    }

    @Override
    void addSender() {
        register(
                Pkt6SendHook.class,
                callout -> {
                    callout.response().setOption(OPTION, mark(callout.context()));
                    return Outcome.CONTINUE;
                },
                Map.of());
    }
}
