// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.keaosgi.api.server.ConfigurationListener;
import org.keaosgi.api.server.KeaReady;
import org.keaosgi.container.bridge.Chapters;
import org.keaosgi.container.log.ContainerLog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Says when Kea is configured: registers {@link KeaReady} after the first configuration, and tells
 * each {@link ConfigurationListener} of each one. Kea's threads have no part in that: one thread
 * waits inside the native side, another one, which is there only while there is something to tell,
 * calls the bundles.
 */
final class Readiness extends ServiceTracker<ConfigurationListener, ConfigurationListener> {
    private static final int WAIT_MILLIS = 10_000;
    private static final long IDLE_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 2;

    private final Chapters chapters;
    private final Map<ServiceReference<?>, Long> told = new LinkedHashMap<>();
    private final ThreadPoolExecutor teller;
    private final ReentrantLock calling = new ReentrantLock();
    private long generation;
    private volatile boolean closed;

    Readiness(BundleContext context, Chapters chapters) {
        super(context, ConfigurationListener.class, null);
        this.chapters = chapters;
        this.teller =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        work -> thread("kea-osgi-configured", work));
        teller.allowCoreThreadTimeOut(true);
    }

    // A bundle may be on the stack: its class loader must not stay with the thread.
    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Readiness.class.getClassLoader());
        return thread;
    }

    /** Begins. */
    void start() {
        open();
        thread("kea-osgi-readiness", this::watch).start();
    }

    @Override
    public void close() {
        closed = true;
        teller.shutdown();
        super.close();
    }

    private void watch() {
        long known = 0;
        while (!closed) {
            long now = chapters.server().serverAwait(known, WAIT_MILLIS);
            if (now != known && !closed) {
                announce(now, known == 0);
                known = now;
            }
        }
    }

    private void announce(long now, boolean first) {
        try {
            synchronized (told) {
                generation = now;
            }
            if (first) {
                context.registerService(KeaReady.class, new KeaReady() {}, null);
            }
            teller.execute(this::tellAll);
        } catch (IllegalStateException | RejectedExecutionException e) {
            // The framework has stopped meanwhile: there is nobody left to tell.
            closed = true;
        }
    }

    @Override
    public ConfigurationListener addingService(ServiceReference<ConfigurationListener> reference) {
        ConfigurationListener listener = super.addingService(reference);
        synchronized (told) {
            told.put(reference, 0L);
        }
        teller.execute(this::tellAll);
        return listener;
    }

    @Override
    public void removedService(
            ServiceReference<ConfigurationListener> reference, ConfigurationListener listener) {
        synchronized (told) {
            told.remove(reference);
        }
        awaitCall();
        super.removedService(reference, listener);
    }

    // No bundle is called when it has gone, but a hanging one does not hold up everybody.
    private void awaitCall() {
        try {
            if (!calling.isHeldByCurrentThread()
                    && calling.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                calling.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellAll() {
        List<ServiceReference<?>> references;
        synchronized (told) {
            references = List.copyOf(told.keySet());
        }
        references.forEach(this::tell);
    }

    private void tell(ServiceReference<?> reference) {
        long now;
        synchronized (told) {
            now = generation;
            Long last = told.get(reference);
            if (last == null || last == now) {
                return;
            }
            told.put(reference, now);
        }
        @SuppressWarnings("unchecked") // only such references get in here
        ConfigurationListener listener =
                getService((ServiceReference<ConfigurationListener>) reference);
        if (listener != null) {
            call(reference, listener, now);
        }
    }

    private void call(ServiceReference<?> reference, ConfigurationListener listener, long number) {
        calling.lock();
        try {
            listener.configured(number);
        } catch (Exception | LinkageError | AssertionError e) {
            ContainerLog.error("OSGI_LISTENER_FAILED", reference, "configured", e);
        } finally {
            calling.unlock();
        }
    }
}
