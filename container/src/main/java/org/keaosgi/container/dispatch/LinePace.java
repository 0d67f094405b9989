// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

/** Lets one log line a second pass and counts the others. Safe on any thread. */
final class LinePace {
    private static final long INTERVAL_NANOS = 1_000_000_000L;

    private boolean any;
    private long last;
    private long held;

    /**
     * Asks for a line.
     *
     * @param now {@link System#nanoTime}
     * @return how many were held back before, -1 when this one is held back too
     */
    synchronized long pass(long now) {
        if (any && now - last < INTERVAL_NANOS) {
            held++;
            return -1;
        }
        any = true;
        last = now;
        long before = held;
        held = 0;
        return before;
    }
}
