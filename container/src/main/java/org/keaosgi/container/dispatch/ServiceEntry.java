// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.Comparator;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** One service at one hook point, with all that is remembered of it. */
final class ServiceEntry {
    /** OSGi's order: higher ranking first, among equals the older service. */
    static final Comparator<ServiceEntry> CALL_ORDER =
            Comparator.<ServiceEntry>comparingInt(e -> e.ranking)
                    .reversed()
                    .thenComparingLong(e -> e.id);

    final Hook hook;
    final Object service;
    final long id;
    final Bundle bundle;
    final String name;
    final Latencies latencies = new Latencies();
    final LongAdder errors = new LongAdder();
    final FailureRecord failures = new FailureRecord();
    final LongAdder parkings = new LongAdder();
    final LongAdder parked = new LongAdder();
    final LongAdder parkTimeouts = new LongAdder();
    final LinePace parkTimeoutLines = new LinePace();

    private volatile int ranking;
    private volatile ServicePolicy policy;
    private volatile boolean removed;

    ServiceEntry(Hook hook, ServiceReference<?> reference, Object service, ServicePolicy policy) {
        this.hook = hook;
        this.service = service;
        this.id = (Long) reference.getProperty(Constants.SERVICE_ID);
        this.bundle = reference.getBundle();
        this.name = ServiceNames.of(reference, service);
        update(reference, policy);
    }

    /** Takes over changed service properties. */
    void update(ServiceReference<?> reference, ServicePolicy newPolicy) {
        ranking = rankingOf(reference);
        policy = newPolicy;
        newPolicy.check(hook);
    }

    int ranking() {
        return ranking;
    }

    ServicePolicy policy() {
        return policy;
    }

    /** No call into this service may begin from now on. */
    void remove() {
        removed = true;
    }

    boolean isRemoved() {
        return removed;
    }

    /** OSGi's rule: anything but an Integer counts as 0. */
    private static int rankingOf(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking
                ? ranking
                : 0;
    }
}
