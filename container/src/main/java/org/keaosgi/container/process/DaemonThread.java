// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

/** Threads of the container: they don't keep the JVM alive and remember nothing of any bundle. */
final class DaemonThread {
    private static final long PATIENCE_MILLIS = 2_000;

    private DaemonThread() {}

    /** Starts one; to be called from the container, never with a bundle on the stack. */
    static Thread start(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(DaemonThread.class.getClassLoader());
        thread.start();
        return thread;
    }

    /** Waits for its end, but not for ever, and not for itself. */
    static void awaitEnd(Thread thread) {
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
