// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import java.util.function.Supplier;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.Lease4Service;
import org.keaosgi.api.lease.Lease6Service;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.LeaseBridge;
import org.osgi.framework.BundleContext;

/** Offers Kea's leases to bundles. */
public final class LeaseServices {
    private LeaseServices() {}

    /**
     * Registers the services of this daemon.
     *
     * @param context of the system bundle
     * @param daemon {@code dhcp4} or {@code dhcp6}
     * @param core the border's core
     * @param leases gives the border's chapter of leases, when it is first needed
     */
    public static void register(
            BundleContext context, String daemon, Bridge core, Supplier<LeaseBridge> leases) {
        LeaseCalls calls = new LeaseCalls(core, leases);
        context.registerService(IdentifierTexts.class, new KeaTexts(calls), null);
        if (daemon.equals("dhcp4")) {
            context.registerService(Lease4Service.class, new Lease4Database(calls), null);
        } else {
            context.registerService(Lease6Service.class, new Lease6Database(calls), null);
        }
    }
}
