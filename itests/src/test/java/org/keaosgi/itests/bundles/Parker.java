// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.ParkedPacket;
import org.keaosgi.api.hook.ParkingCallout;
import org.keaosgi.api.hook.dhcp4.Leases4CommittedHook;
import org.keaosgi.api.hook.dhcp6.Leases6CommittedHook;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Parks every packet before its answer leaves, as if it asked somebody, and ends that on another
 * thread; how, depends on the last byte of the client's hardware address or DUID.
 */
public final class Parker implements BundleActivator {
    /** Second byte of clients that are treated in a way of their own; all others are usual. */
    public static final byte MARK = (byte) 0x9a;

    /** Resumed late. */
    public static final byte SLOW = 0x61;

    public static final long SLOW_MILLIS = 700;

    /** Dropped. */
    public static final byte DROPPED = 0x62;

    /** Never ended by the bundle. */
    public static final byte FORGOTTEN = 0x63;

    public static final long LIMIT_MILLIS = 1500;

    private static final long USUAL_MILLIS = 5;

    private ScheduledExecutorService others;

    @Override
    public void start(BundleContext context) {
        others = Executors.newScheduledThreadPool(2);
        Map<String, Object> properties = Map.of(HookProperties.PARK_LIMIT, LIMIT_MILLIS);
        context.registerService(
                Leases4CommittedHook.class,
                callout -> park(callout, callout.query().hardwareAddress().orElseThrow().bytes()),
                FrameworkUtil.asDictionary(properties));
        context.registerService(
                Leases6CommittedHook.class,
                callout -> park(callout, callout.query().duid().orElseThrow()),
                FrameworkUtil.asDictionary(properties));
    }

    private Outcome park(ParkingCallout callout, byte[] client) {
        ParkedPacket parked = callout.park();
        switch (client[1] == MARK ? client[client.length - 1] : 0) {
            case SLOW -> later(parked::resume, SLOW_MILLIS);
            case DROPPED -> later(parked::drop, USUAL_MILLIS);
            case FORGOTTEN -> later(parked::isParked, USUAL_MILLIS);
            default -> later(parked::resume, USUAL_MILLIS);
        }
        return Outcome.PARK;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it does shows in what Kea does
    private void later(Runnable end, long millis) {
        others.schedule(end, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop(BundleContext context) {
        others.shutdownNow();
    }
}
