// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

/**
 * A service's failures: how many of late, whether it is set aside, and which are worth a line in
 * the log. After too many within the window the service is set aside; when it comes back, one more
 * failure sets it aside for twice as long, one success puts everything back to the start.
 */
final class FailureRecord {
    private static final long LONGEST_BACKOFF_NANOS = 300_000_000_000L;
    private static final long LOG_INTERVAL_NANOS = 1_000_000_000L;

    /** What is to be said about a failure. */
    record Verdict(boolean log, long notLogged, long setAsideMillis) {}

    // Read on every call. The first is 0 unless the service is set aside.
    private volatile long setAsideUntil;
    private volatile boolean onProbation;

    // Guarded by this: only failing services come here.
    private long[] recent = {};
    private int recentCount;
    private int recentNext;
    private long backoffNanos;
    private boolean everLogged;
    private long lastLogged;
    private long notLogged;

    /** Whether the service is not to be called at present. */
    boolean isSetAside(long now) {
        long until = setAsideUntil;
        return until != 0 && now - until < 0;
    }

    /** Whether the time of being set aside is over; says so once. */
    boolean returns(long now) {
        if (setAsideUntil == 0 || isSetAside(now)) {
            return false;
        }
        synchronized (this) {
            boolean first = setAsideUntil != 0;
            setAsideUntil = 0;
            return first;
        }
    }

    /** A call went well. */
    void succeeded() {
        if (onProbation) {
            synchronized (this) {
                onProbation = false;
                backoffNanos = 0;
                recentCount = 0;
            }
        }
    }

    /** A call failed. */
    synchronized Verdict failed(long now, ServicePolicy policy) {
        long millis = 0;
        if (policy.failureLimit > 0 && setAsideUntil == 0 && tooMany(now, policy)) {
            millis = setAside(now, policy);
        }
        boolean log = millis > 0 || !everLogged || now - lastLogged >= LOG_INTERVAL_NANOS;
        Verdict verdict = new Verdict(log, notLogged, millis);
        if (log) {
            everLogged = true;
            lastLogged = now;
            notLogged = 0;
        } else {
            notLogged++;
        }
        return verdict;
    }

    private boolean tooMany(long now, ServicePolicy policy) {
        if (onProbation) {
            return true;
        }
        if (recent.length != policy.failureLimit) {
            recent = new long[policy.failureLimit];
            recentCount = 0;
            recentNext = 0;
        }
        recent[recentNext] = now;
        recentNext = (recentNext + 1) % recent.length;
        recentCount = Math.min(recentCount + 1, recent.length);
        // The oldest of the last `limit` failures stands where the next will go.
        return recentCount == recent.length
                && now - recent[recentNext] <= policy.failureWindowNanos;
    }

    private long setAside(long now, ServicePolicy policy) {
        backoffNanos =
                backoffNanos == 0
                        ? policy.backoffNanos
                        : Math.max(
                                policy.backoffNanos,
                                Math.min(2 * backoffNanos, LONGEST_BACKOFF_NANOS));
        onProbation = true;
        // 0 means "not set aside", so the moment itself must not be 0.
        setAsideUntil = (now + backoffNanos) | 1;
        return backoffNanos / 1_000_000;
    }
}
