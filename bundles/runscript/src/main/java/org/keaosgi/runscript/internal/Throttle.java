// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Lets a message of each kind through once in a while, so that a busy server's log stays readable.
 */
final class Throttle {
    private static final long PERIOD_NANOS = 10_000_000_000L;

    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    Throttle(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Whether a message may be written now.
     *
     * @param kind what the message is about; callers have only a handful of kinds
     * @return how many of its kind were held back since the last one, or empty to hold it back too
     */
    OptionalLong pass(String kind) {
        return kinds.computeIfAbsent(kind, k -> new Kind()).pass(nanoTime.getAsLong());
    }

    /** The end of a message that tells how many like it were not written. */
    static String suffix(long heldBack) {
        return heldBack == 0 ? "" : " (" + heldBack + " more like this since the last report)";
    }

    private static final class Kind {
        private boolean used;
        private long last;
        private long heldBack;

        synchronized OptionalLong pass(long now) {
            if (used && now - last < PERIOD_NANOS) {
                heldBack++;
                return OptionalLong.empty();
            }
            long before = heldBack;
            used = true;
            last = now;
            heldBack = 0;
            return OptionalLong.of(before);
        }
    }
}
