// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.concurrent.locks.LockSupport;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogText;
import org.keaosgi.container.log.Severity;

/**
 * Looks after calls that take longer than their service's time budget and reports each once, while
 * it runs, with the stack of its thread. Sleeps as long as there is no hook service.
 */
final class Watchdog {
    private static final long PERIOD_NANOS = 50_000_000;

    private final ThreadContexts threads;
    private final Thread thread = new Thread(this::run, "osgi-watchdog");
    private volatile boolean needed;
    private volatile boolean stopped;

    Watchdog(ThreadContexts threads) {
        this.threads = threads;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    /** Says whether there is any hook service. */
    void setNeeded(boolean anyService) {
        needed = anyService;
        if (anyService) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!stopped) {
            if (needed) {
                LockSupport.parkNanos(this, PERIOD_NANOS);
                scan(System.nanoTime());
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void scan(long now) {
        for (ThreadContext context : threads.all()) {
            for (CallLevel level : context.levels()) {
                ServiceEntry entry = level.current();
                long started = level.started();
                // The mark and the time belong together only when the mark is still the same.
                if (entry != null && level.current() == entry) {
                    check(context, level, entry, started, now);
                }
            }
        }
    }

    private static void check(
            ThreadContext context, CallLevel level, ServiceEntry entry, long started, long now) {
        long budget = entry.policy().budgetNanos;
        if (budget == 0 || now - started <= budget || level.isReported(started)) {
            return;
        }
        level.setReported(started);
        ContainerLog.of(entry.bundle)
                .log(
                        Severity.WARN,
                        "OSGI_HOOK_SLOW",
                        entry.name,
                        entry.hook.point().keaName(),
                        (now - started) / 1_000_000,
                        context.owner().getName(),
                        LogText.stack(context.owner().getStackTrace()));
    }
}
