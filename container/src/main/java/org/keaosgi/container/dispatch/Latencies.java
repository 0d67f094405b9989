// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long calls took: a histogram whose buckets grow with the time, four to each power of two, so
 * that percentiles are right to an eighth. Recording takes no memory and no lock; threads that
 * record at the same time mostly do so in different stripes.
 */
final class Latencies {
    private static final int STRIPES = 4;
    private static final int SUB_BITS = 2;
    private static final int SUB = 1 << SUB_BITS;
    // Up to 2^40 ns, a quarter of an hour; what takes longer is counted there.
    private static final int BUCKETS = (40 - SUB_BITS + 1) * SUB;
    private static final int MAX = BUCKETS;

    private final AtomicLongArray[] stripes = new AtomicLongArray[STRIPES];

    Latencies() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new AtomicLongArray(BUCKETS + 1);
        }
    }

    /**
     * Counts one call.
     *
     * @param stripe any number, best one of the thread's own
     * @param nanos how long it took
     */
    void record(int stripe, long nanos) {
        AtomicLongArray counts = stripes[stripe & (STRIPES - 1)];
        counts.getAndIncrement(bucketOf(nanos));
        for (long max = counts.get(MAX); nanos > max; max = counts.get(MAX)) {
            if (counts.compareAndSet(MAX, max, nanos)) {
                return;
            }
        }
    }

    /** The sum of all stripes at this moment. */
    Summary summary() {
        long[] counts = new long[BUCKETS];
        long max = 0;
        for (AtomicLongArray stripe : stripes) {
            for (int i = 0; i < BUCKETS; i++) {
                counts[i] += stripe.get(i);
            }
            max = Math.max(max, stripe.get(MAX));
        }
        return new Summary(counts, max);
    }

    void reset() {
        for (AtomicLongArray stripe : stripes) {
            for (int i = 0; i < stripe.length(); i++) {
                stripe.set(i, 0);
            }
        }
    }

    private static int bucketOf(long nanos) {
        if (nanos < SUB) {
            return (int) Math.max(0, nanos);
        }
        int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
        int sub = (int) (nanos >>> (power - SUB_BITS)) & (SUB - 1);
        return Math.min(BUCKETS - 1, (power - SUB_BITS + 1) * SUB + sub);
    }

    /** The middle of a bucket, in ns. */
    private static long middleOf(int bucket) {
        if (bucket < SUB) {
            return bucket;
        }
        int shift = bucket / SUB - 1;
        long low = (long) (SUB + bucket % SUB) << shift;
        return low + (1L << shift) / 2;
    }

    /** A histogram's figures at one moment. */
    static final class Summary {
        private final long[] counts;
        private final long max;
        private final long total;

        private Summary(long[] counts, long max) {
            this.counts = counts;
            this.max = max;
            long sum = 0;
            for (long count : counts) {
                sum += count;
            }
            this.total = sum;
        }

        long count() {
            return total;
        }

        long maxNanos() {
            return max;
        }

        /**
         * The time within which this part of the calls was done.
         *
         * @param part for example 0.99
         * @return ns, 0 when there was no call
         */
        long percentileNanos(double part) {
            long wanted = (long) Math.ceil(part * total);
            long seen = 0;
            for (int i = 0; i < counts.length && total > 0; i++) {
                seen += counts[i];
                if (seen >= wanted) {
                    return Math.min(max, middleOf(i));
                }
            }
            return max;
        }
    }
}
