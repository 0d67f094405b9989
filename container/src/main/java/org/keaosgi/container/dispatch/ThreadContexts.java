// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Kea's threads that have come to Java. */
final class ThreadContexts {
    private static final long FIRST_PAUSE_NANOS = 20_000;
    private static final long LONGEST_PAUSE_NANOS = 2_000_000;

    private final List<ThreadContext> all = new CopyOnWriteArrayList<>();
    private final Engine engine;

    ThreadContexts(Engine engine) {
        this.engine = engine;
    }

    /** The calling thread comes. */
    ThreadContext attach() {
        ThreadContext context = new ThreadContext(engine);
        all.add(context);
        return context;
    }

    /** The thread goes. */
    void detach(ThreadContext context) {
        all.remove(context);
    }

    List<ThreadContext> all() {
        return all;
    }

    /**
     * Waits until no other thread is busy in the given sense. The calling thread is left out: it
     * would wait for itself.
     *
     * @return null when it is so, otherwise a thread that still is after that time
     */
    ThreadContext await(Predicate<ThreadContext> busy, long nanos) {
        long deadline = System.nanoTime() + nanos;
        long pause = FIRST_PAUSE_NANOS;
        for (ThreadContext context : all) {
            while (context.owner() != Thread.currentThread() && busy.test(context)) {
                if (System.nanoTime() - deadline > 0) {
                    return context;
                }
                LockSupport.parkNanos(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
            }
        }
        return null;
    }
}
