// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogText;

/**
 * Runs what a bundle's own code may take any time for (start, stop) on a thread of its own, one
 * operation after the other, and waits only so long: Kea's main thread must never hang in a guest.
 *
 * <p>An operation that overstays goes on; the next one is then run beside it on a new thread, up to
 * a limit. Safe on any thread.
 */
public final class Lifecycle {
    private static final int MAX_OVERSTAYING = 8;

    private final Deque<Operation<?>> overstaying = new ArrayDeque<>();
    private Worker worker;
    private int workers;

    /** An operation with a result. */
    private static final class Operation<T> {
        private final String what;
        private final Callable<T> body;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private volatile Thread thread;

        Operation(String what, Callable<T> body) {
            this.what = what;
            this.body = body;
        }

        void run() {
            thread = Thread.currentThread();
            try {
                result.complete(body.call());
            } catch (Throwable e) { // a guest's code may throw anything, errors too
                result.completeExceptionally(e);
            }
        }

        String stack() {
            return thread == null ? "(waiting)" : LogText.stack(thread.getStackTrace());
        }
    }

    /** The thread; it ends when it has been given up. */
    private static final class Worker extends Thread {
        private Operation<?> next;
        private boolean released;

        Worker(int number) {
            super("osgi-lifecycle" + (number == 1 ? "" : "-" + number));
            setDaemon(true);
        }

        synchronized void submit(Operation<?> operation) {
            next = operation;
            notifyAll();
        }

        synchronized void release() {
            released = true;
            notifyAll();
        }

        private synchronized Operation<?> take() throws InterruptedException {
            while (next == null && !released) {
                wait();
            }
            Operation<?> taken = next;
            next = null;
            return taken;
        }

        /** In a frame of its own, so that an idle thread holds on to nothing of a bundle's. */
        private boolean runNext() throws InterruptedException {
            Operation<?> taken = take();
            if (taken != null) {
                taken.run();
            }
            return taken != null;
        }

        @Override
        public void run() {
            try {
                boolean more = true;
                while (more) {
                    more = runNext();
                }
            } catch (InterruptedException e) {
                ContainerLog.warn("OSGI_ENTRY_FAILED", getName(), e);
            }
        }
    }

    /**
     * Runs an operation.
     *
     * @param what it is, for messages, for example {@code stop of org.example}
     * @param wait for at most this long
     * @param body the operation
     * @param <T> type of the result
     * @return its result
     * @throws OperationException when it threw one, or is not done in time
     */
    public <T> T call(String what, Duration wait, Callable<T> body) throws OperationException {
        if (Thread.currentThread() instanceof Worker) {
            return nested(what, body);
        }
        synchronized (this) {
            Operation<T> operation = new Operation<>(what, body);
            freshWorker().submit(operation);
            return await(operation, wait);
        }
    }

    /** An operation without a result. */
    @FunctionalInterface
    public interface Step {
        /**
         * Carries it out.
         *
         * @throws OperationException when that does not work
         */
        void run() throws OperationException;
    }

    /**
     * Runs an operation without a result.
     *
     * @param what it is, for messages, for example {@code stop of org.example}
     * @param wait for at most this long
     * @param step the operation
     * @throws OperationException when it threw one, or is not done in time
     */
    public void run(String what, Duration wait, Step step) throws OperationException {
        call(
                what,
                wait,
                () -> {
                    step.run();
                    return true;
                });
    }

    private static <T> T nested(String what, Callable<T> body) throws OperationException {
        try {
            return body.call();
        } catch (Exception e) {
            throw failure(what, e);
        }
    }

    private Worker freshWorker() throws OperationException {
        overstaying.removeIf(operation -> operation.result.isDone());
        if (overstaying.size() >= MAX_OVERSTAYING) {
            throw new OperationException(
                    "too many operations on bundles are hanging, the oldest is the "
                            + overstaying.getFirst().what
                            + " in "
                            + overstaying.getFirst().stack()
                            + "; restart Kea");
        }
        if (worker == null) {
            worker = new Worker(++workers);
            worker.start();
        }
        return worker;
    }

    private <T> T await(Operation<T> operation, Duration wait) throws OperationException {
        try {
            return operation.result.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(operation.what, e.getCause());
        } catch (TimeoutException e) {
            throw overstays(operation, wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overstays(operation, wait);
        }
    }

    private OperationException overstays(Operation<?> operation, Duration wait) {
        overstaying.add(operation);
        worker.release();
        worker = null;
        String stack = operation.stack();
        ContainerLog.error("OSGI_LIFECYCLE_OVERSTAYS", operation.what, wait.toMillis(), stack);
        return new OperationException(
                "the "
                        + operation.what
                        + " is still in progress after "
                        + wait.toMillis()
                        + " ms, in "
                        + stack);
    }

    private static OperationException failure(String what, Throwable cause) {
        if (cause instanceof OperationException operation) {
            return operation;
        }
        ContainerLog.error("OSGI_LIFECYCLE_FAILED", what, cause);
        return new OperationException("the " + what + " failed: " + cause);
    }
}
