// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.keaosgi.container.log.ContainerLog;

/**
 * The thread on which bundles learn what became of their programs. Not the thread that reads from
 * the runner: what bundles do must not hold up threads that wait for a result.
 */
final class ResultThread implements AutoCloseable {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    ResultThread() {
        thread = DaemonThread.start("osgi-runner-results", this::work);
    }

    /** Has it done, soon, in turn; after {@link #close} by the caller. */
    void execute(Runnable task) {
        tasks.add(task);
        if (closed) {
            // The thread may have ended before it could see the task.
            for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
                next.run();
            }
        }
    }

    /** Does what is left, then ends. */
    @Override
    public void close() {
        closed = true;
        tasks.add(() -> {});
        DaemonThread.awaitEnd(thread);
    }

    private void work() {
        while (!closed || !tasks.isEmpty()) {
            try {
                tasks.take().run();
            } catch (InterruptedException ignored) {
                // Nobody stops this thread so: a bundle's callback has left that behind.
            } catch (RuntimeException | Error e) {
                // Short of memory, most likely. The next results are wanted all the same.
                ContainerLog.error("OSGI_RUNNER_RESULT_FAILED", e);
            }
        }
    }
}
