// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.List;

/**
 * The services of one hook point in call order, with their figures at one moment.
 *
 * @param hook Kea's name of the hook point
 * @param open whether Kea's calls come to Java at present
 * @param services unmodifiable
 */
public record HookStatistics(String hook, boolean open, List<Service> services) {
    /**
     * One service.
     *
     * @param bundle symbolic name
     * @param bundleId OSGi's number of the bundle
     * @param service name of the component, or of the class
     * @param ranking OSGi's {@code service.ranking}
     * @param calls since the last reset
     * @param errors of those
     * @param setAside whether it is not called at present because it failed too often
     * @param parkings packets that it has parked, of those calls
     * @param parked of those, how many wait for their end now
     * @param parkTimeouts of those, how many ended because the time was over
     * @param p50Micros half of the calls took no longer, in µs
     * @param p90Micros nine of ten calls took no longer, in µs
     * @param p99Micros 99 of a hundred calls took no longer, in µs
     * @param maxMicros no call took longer, in µs
     */
    public record Service(
            String bundle,
            long bundleId,
            String service,
            int ranking,
            long calls,
            long errors,
            boolean setAside,
            long parkings,
            long parked,
            long parkTimeouts,
            double p50Micros,
            double p90Micros,
            double p99Micros,
            double maxMicros) {

        static Service of(ServiceEntry entry) {
            Latencies.Summary summary = entry.latencies.summary();
            return new Service(
                    entry.bundle.getSymbolicName(),
                    entry.bundle.getBundleId(),
                    entry.name,
                    entry.ranking(),
                    summary.count(),
                    entry.errors.sum(),
                    entry.failures.isSetAside(System.nanoTime()),
                    entry.parkings.sum(),
                    entry.parked.sum(),
                    entry.parkTimeouts.sum(),
                    micros(summary.percentileNanos(0.5)),
                    micros(summary.percentileNanos(0.9)),
                    micros(summary.percentileNanos(0.99)),
                    micros(summary.maxNanos()));
        }

        private static double micros(long nanos) {
            return nanos / 1000.0;
        }
    }
}
