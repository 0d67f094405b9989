// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.util.Map;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4OfferHook;
import org.keaosgi.api.hook.dhcp4.Leases4CommittedHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectHook;
import org.keaosgi.api.packet.Packet4;

/** {@link Parker} for {@code kea-dhcp4}. */
public final class Parker4 extends Parker {
    @Override
    void addParkingServices(Step step, Map<String, Object> properties) {
        Leases4CommittedHook committed = c -> step.of(c, identity(c.query()));
        Lease4OfferHook offer = c -> step.of(c, identity(c.query()));
        Subnet4SelectHook subnet = c -> step.of(c, identity(c.query()));
        register(Leases4CommittedHook.class, committed, properties);
        register(Lease4OfferHook.class, offer, properties);
        register(Subnet4SelectHook.class, subnet, properties);
    }

    private static byte[] identity(Packet4 query) {
        return query.hardwareAddress().orElseThrow().bytes();
    }

    @Override
    void addSender() {
        register(
                Pkt4SendHook.class,
                callout -> {
                    callout.response().setOption(OPTION, mark(callout.context()));
                    return Outcome.CONTINUE;
                },
                Map.of());
    }
}
