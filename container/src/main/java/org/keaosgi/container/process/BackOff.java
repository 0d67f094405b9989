// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

/** How long to wait before the next start of something that keeps dying. Not thread-safe. */
final class BackOff {
    private static final long GOOD_LIFE_MILLIS = 10_000;
    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 10_000;

    private long next;

    /**
     * It has died.
     *
     * @param livedMillis how long it had lived
     * @return milliseconds to wait: none after a good life and the first time, then doubling
     */
    long afterLifeOf(long livedMillis) {
        if (livedMillis >= GOOD_LIFE_MILLIS) {
            next = 0;
        }
        long delay = next;
        next = delay == 0 ? FIRST_MILLIS : Math.min(2 * delay, LONGEST_MILLIS);
        return delay;
    }
}
