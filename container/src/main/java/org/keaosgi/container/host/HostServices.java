// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import java.util.function.Supplier;
import org.keaosgi.api.host.Host4Service;
import org.keaosgi.api.host.Host6Service;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.HostBridge;
import org.osgi.framework.BundleContext;

/** Offers Kea's host reservations to bundles. */
public final class HostServices {
    private HostServices() {}

    /**
     * Registers the service of this daemon.
     *
     * @param context of the system bundle
     * @param daemon {@code dhcp4} or {@code dhcp6}
     * @param core the border's core
     * @param hosts gives the border's chapter of hosts, when it is first needed
     */
    public static void register(
            BundleContext context, String daemon, Bridge core, Supplier<HostBridge> hosts) {
        HostCalls calls = new HostCalls(core, hosts);
        if (daemon.equals("dhcp4")) {
            context.registerService(Host4Service.class, new Host4Database(calls), null);
        } else {
            context.registerService(Host6Service.class, new Host6Database(calls), null);
        }
    }
}
