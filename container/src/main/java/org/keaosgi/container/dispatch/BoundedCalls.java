// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogText;
import org.keaosgi.container.log.Severity;
import org.osgi.framework.Bundle;

/**
 * Calls a bundle's code on a thread of its own and waits for a bounded time, so that Kea's main
 * thread is never held for longer. Calls follow one another: the next begins when the one before
 * has returned, however late.
 */
final class BoundedCalls {
    private final Bundle bundle;
    private final String name;
    private final long boundMillis;
    // Guarded by this: the latest call, behind which the next one queues.
    private Thread latest;

    BoundedCalls(Bundle bundle, String name, long boundMillis) {
        this.bundle = bundle;
        this.name = name;
        this.boundMillis = boundMillis;
    }

    /**
     * Makes one call and waits for its end, for no longer than the bound.
     *
     * @param what names the call in messages
     */
    void call(String what, Runnable body) {
        CountDownLatch done = new CountDownLatch(1);
        Thread thread = start(what, body, done);
        try {
            if (!done.await(boundMillis, TimeUnit.MILLISECONDS)) {
                log(
                        "OSGI_LISTENER_SLOW",
                        name,
                        what,
                        boundMillis,
                        LogText.stack(thread.getStackTrace()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Thread start(String what, Runnable body, CountDownLatch done) {
        // A thread that has ended is not kept, or each would keep the one before for ever.
        Thread before = latest != null && latest.isAlive() ? latest : null;
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                if (before != null) {
                                    before.join();
                                }
                                body.run();
                            } catch (Throwable t) {
                                log("OSGI_LISTENER_FAILED", name, what, t);
                            } finally {
                                done.countDown();
                            }
                        },
                        "osgi-" + what);
        thread.setDaemon(true);
        thread.start();
        latest = thread;
        return thread;
    }

    private void log(String id, Object... arguments) {
        ContainerLog.of(bundle).log(Severity.ERROR, id, arguments);
    }
}
