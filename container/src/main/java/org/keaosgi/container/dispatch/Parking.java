// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.container.bridge.EditBridge;
import org.keaosgi.container.bridge.KbEdit.Unpark;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.Severity;

/**
 * The packets that services have parked, and the clock that ends what nobody ends. Safe on any
 * thread.
 */
final class Parking {
    private static final long IDLE_SECONDS = 10;

    private final Supplier<? extends EditBridge> edits;
    private final Set<ParkedGroup> groups = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor clock;

    Parking(Supplier<? extends EditBridge> edits) {
        this.edits = edits;
        clock = new ScheduledThreadPoolExecutor(1, Parking::thread);
        clock.setRemoveOnCancelPolicy(true);
        // Who never parks has no thread for it.
        clock.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /** A packet was parked by the native side, under this number. */
    ParkedGroup group(HookPoint point, long number) {
        return new ParkedGroup(this, point, number);
    }

    /** The callout is over and these services have not ended their holds; the group is locked. */
    void waiting(ParkedGroup group, List<ParkedHold> holds) {
        groups.add(group);
        for (ParkedHold hold : holds) {
            if (hold.isParked()) {
                ServiceEntry entry = hold.entry();
                // A service that has gone meanwhile will not end it.
                long nanos = entry.isRemoved() ? 0 : entry.policy().parkLimitNanos;
                hold.waiting(clock.schedule(() -> expire(hold), nanos, TimeUnit.NANOSECONDS));
            }
        }
    }

    /** The parking has come to an end. */
    void end(ParkedGroup group, int how) {
        groups.remove(group);
        edits.get().editUnpark(group.number(), how);
    }

    /** The service has gone: its holds end. */
    void release(ServiceEntry entry) {
        int count = 0;
        for (ParkedGroup group : groups) {
            ParkedHold hold = group.find(entry);
            if (hold != null && hold.expire()) {
                count++;
            }
        }
        if (count > 0) {
            ContainerLog.of(entry.bundle)
                    .log(
                            Severity.WARN,
                            "OSGI_PARK_SERVICE_GONE",
                            entry.name,
                            count,
                            entry.hook.point().keaName(),
                            ending(entry));
        }
    }

    /** Kea unloads the library, and drops what is parked. */
    void clear() {
        int count = 0;
        for (ParkedGroup group : groups) {
            count += group.discard() > 0 ? 1 : 0;
            edits.get().editUnpark(group.number(), Unpark.KB_UNPARK_DROP);
        }
        groups.clear();
        if (count > 0) {
            ContainerLog.info("OSGI_PARKED_DISCARDED", count);
        }
    }

    /** The container ends. */
    void stop() {
        clock.shutdownNow();
    }

    /** How many packets are parked. */
    int size() {
        return groups.size();
    }

    private static void expire(ParkedHold hold) {
        if (!hold.expire()) {
            return;
        }
        ServiceEntry entry = hold.entry();
        entry.parkTimeouts.increment();
        long notLogged = entry.parkTimeoutLines.pass(System.nanoTime());
        if (notLogged >= 0) {
            ContainerLog.of(entry.bundle)
                    .log(
                            Severity.WARN,
                            "OSGI_PARK_EXPIRED",
                            entry.name,
                            entry.hook.point().keaName(),
                            TimeUnit.NANOSECONDS.toMillis(entry.policy().parkLimitNanos),
                            ending(entry),
                            notLogged);
        }
    }

    private static String ending(ServiceEntry entry) {
        return entry.policy().dropParked ? "dropped" : "resumed";
    }

    private static Thread thread(Runnable body) {
        Thread thread = new Thread(body, "osgi-parking");
        thread.setDaemon(true);
        thread.setContextClassLoader(Parking.class.getClassLoader());
        return thread;
    }
}
