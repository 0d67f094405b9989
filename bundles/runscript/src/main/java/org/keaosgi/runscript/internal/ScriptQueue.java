// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.osgi.service.log.Logger;

/**
 * Events whose scripts Kea does not wait for. They are started in the order in which they came, so
 * many at once as configured; with one at a time, a client's release never overtakes its lease. Has
 * no thread of its own: whoever adds an event, or finishes one, starts the next.
 */
final class ScriptQueue {
    private static final String DROPPED = "dropped";

    private final Logger logger;
    private final Throttle throttle;
    private final Queue<Supplier<CompletionStage<?>>> waiting = new ArrayDeque<>();
    private int running;
    private int parallel = 1;
    private long dropped;
    private boolean starting;

    ScriptQueue(Logger logger, LongSupplier nanoTime) {
        this.logger = logger;
        this.throttle = new Throttle(nanoTime);
    }

    /**
     * Adds an event, or drops it when too many are waiting.
     *
     * @param event starts the event's scripts; completed when the last has ended
     * @param capacity how many may wait
     * @param atOnce how many may run at once
     */
    void add(Supplier<CompletionStage<?>> event, int capacity, int atOnce) {
        boolean full;
        synchronized (this) {
            parallel = atOnce;
            full = waiting.size() >= capacity;
            if (!full) {
                waiting.add(event);
            }
        }
        if (full) {
            drop("the queue is full (" + capacity + " events)");
        }
        startWaiting();
    }

    /** How many events were dropped so far. */
    synchronized long dropped() {
        return dropped;
    }

    /**
     * Waits until nothing runs or waits any more.
     *
     * @return false when the time was up before
     */
    boolean awaitIdle(long millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        synchronized (this) {
            while (running > 0 || !waiting.isEmpty()) {
                long left = (end - System.nanoTime()) / 1_000_000L;
                if (left <= 0) {
                    return false;
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Forgets the events that are still waiting.
     *
     * @return how many these were
     */
    synchronized int clear() {
        int count = waiting.size();
        waiting.clear();
        dropped += count;
        return count;
    }

    /**
     * One thread at a time starts events, in a loop; a script that ends at once adds no recursion.
     */
    private void startWaiting() {
        while (true) {
            Supplier<CompletionStage<?>> next;
            synchronized (this) {
                if (starting || running >= parallel || waiting.isEmpty()) {
                    return;
                }
                starting = true;
                running++;
                next = waiting.remove();
            }
            try {
                start(next);
            } finally {
                synchronized (this) {
                    starting = false;
                }
            }
        }
    }

    private void start(Supplier<CompletionStage<?>> event) {
        try {
            event.get().whenComplete((result, failure) -> ended(failure));
        } catch (RuntimeException e) {
            ended(e);
        }
    }

    private void ended(Throwable failure) {
        if (failure != null) {
            drop("it could not be run: " + causeOf(failure));
        }
        ended();
    }

    private static Throwable causeOf(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
        return wrapped ? failure.getCause() : failure;
    }

    private void ended() {
        synchronized (this) {
            running--;
            notifyAll();
        }
        startWaiting();
    }

    private void drop(String reason) {
        long total;
        synchronized (this) {
            total = ++dropped;
        }
        throttle.pass(DROPPED)
                .ifPresent(
                        held ->
                                logger.warn(
                                        "an event lost its script: {}; {} lost since the start",
                                        reason,
                                        total));
    }
}
