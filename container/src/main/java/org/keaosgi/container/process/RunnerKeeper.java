// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.keaosgi.container.log.ContainerLog;

/**
 * Keeps a runner process: starts it, reads what it says, starts the next one when it dies. After a
 * first death at once, later less and less often; runs are refused meanwhile.
 */
final class RunnerKeeper implements RunnerConnection.Replies, AutoCloseable {
    private final RunnerChannel.Launcher launcher;
    private final RunQueue queue;
    private final BackOff backOff = new BackOff();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile RunnerConnection connection;
    private volatile int pid;

    RunnerKeeper(RunnerChannel.Launcher launcher, RunQueue queue) {
        this.launcher = launcher;
        this.queue = queue;
        thread = DaemonThread.start("osgi-runner", this::work);
    }

    int pid() {
        return pid;
    }

    /** The runner does not answer any more: parts with it, so that another one is started. */
    void replaceHungRunner() {
        RunnerConnection hung = connection;
        if (hung != null) {
            ContainerLog.error("OSGI_RUNNER_HUNG", pid);
            hung.shutdown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        queue.close("Kea is shutting down");
        RunnerConnection current = connection;
        if (current != null) {
            current.shutdown();
        }
        DaemonThread.awaitEnd(thread);
    }

    @Override
    public void hello(int version, int runnerPid) throws IOException {
        if (version != RunnerProtocol.RP_VERSION) {
            throw new IOException(
                    "the runner program is of another release than the container (protocol "
                            + version
                            + ", not "
                            + RunnerProtocol.RP_VERSION
                            + "); restart Kea");
        }
        pid = runnerPid;
        ContainerLog.info("OSGI_RUNNER_STARTED", runnerPid);
        queue.attach(connection);
    }

    @Override
    public void output(int id, int stream, byte[] bytes) {
        queue.output(id, stream, bytes);
    }

    @Override
    public void exit(int id, RunnerConnection.Exit exit) {
        queue.exit(id, exit);
    }

    private void work() {
        while (!isClosing()) {
            long start = System.nanoTime();
            String why = serveOne();
            int lost = queue.detach();
            if (isClosing()) {
                return;
            }
            long lived = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            waitForNextStart(why, lost, backOff.afterLifeOf(lived));
        }
    }

    /** Starts a runner and serves it until its end; tells what ended it. */
    private String serveOne() {
        try {
            RunnerConnection started = new RunnerConnection(launcher.launch());
            connection = started;
            if (isClosing()) {
                started.shutdown();
            }
            started.readReplies(this);
            return "it ended";
        } catch (IOException e) {
            return e.getMessage();
        } catch (RuntimeException | Error e) {
            // Short of memory, most likely; a new runner and a clean slate are the way on.
            return e.toString();
        } finally {
            connection = null;
            pid = 0;
        }
    }

    private void waitForNextStart(String why, int lost, long delay) {
        ContainerLog.warn("OSGI_RUNNER_LOST", why, lost, delay);
        if (delay == 0) {
            return;
        }
        queue.close("the process that runs programs for Kea is down: " + why);
        try {
            if (!closing.await(delay, TimeUnit.MILLISECONDS)) {
                queue.open();
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; should somebody, then the wait is merely shorter.
            queue.open();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }
}
