// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The runs that are not over, between the threads that want them and the runner of the moment.
 *
 * <p>No thread ever blocks while it hands over a request, not even when the runner hangs: what the
 * runner may not have read yet is bounded by {@link #WINDOW}, which is less than any socket's
 * buffer takes. What exceeds it waits here, and goes out as earlier runs end. The part of the
 * window that is kept for urgent runs lets them pass a crowd of others.
 *
 * <p>Safe on any thread; everything happens under the monitor, and nothing under it waits.
 */
final class RunQueue {
    /** Bytes of requests that the runner may have in hand. */
    static final int WINDOW = 96 * 1024;

    /** The same for runs that nobody waits for. */
    static final int PATIENT_WINDOW = 48 * 1024;

    /** What the kernel needs on top for each write. */
    static final int WRITE_OVERHEAD = 1024;

    /** No request may be longer. */
    static final int MAX_FRAME = PATIENT_WINDOW - WRITE_OVERHEAD;

    /** A runner that is silent for so much longer than any time limit is taken for hung. */
    private static final long STALL_MILLIS = 10_000;

    private static final int EAGAIN = 11;

    private final Deque<Run> urgent = new ArrayDeque<>();
    private final Deque<Run> patient = new ArrayDeque<>();
    private final Map<Integer, Run> inFlight = new HashMap<>();
    private int bytesInFlight;
    private int lastId;
    private long lastReply = System.nanoTime();
    private RunnerConnection connection;
    private String whyClosed;

    /** Takes a run; it will be told its result, perhaps at once. */
    synchronized void add(Run run) {
        if (whyClosed != null) {
            run.refuse(EAGAIN, List.of(whyClosed));
            return;
        }
        (run.urgent() ? urgent : patient).add(run);
        sendWhatFits();
    }

    /** A runner is there: sends it what has waited. */
    synchronized void attach(RunnerConnection newConnection) {
        connection = newConnection;
        lastReply = System.nanoTime();
        sendWhatFits();
    }

    /**
     * The runner is gone: what it had is lost, what it had not been sent waits for the next one.
     *
     * @return how many runs are lost
     */
    synchronized int detach() {
        connection = null;
        List<Run> lost = new ArrayList<>(inFlight.values());
        inFlight.clear();
        bytesInFlight = 0;
        lost.forEach(Run::lose);
        return lost.size();
    }

    /** Takes runs (again). */
    synchronized void open() {
        whyClosed = null;
    }

    /** Refuses runs from now on, and those that wait here. */
    synchronized void close(String why) {
        whyClosed = why;
        for (Deque<Run> queue : List.of(urgent, patient)) {
            queue.forEach(run -> run.refuse(EAGAIN, List.of(why)));
            queue.clear();
        }
    }

    synchronized void output(int id, int stream, byte[] bytes) {
        lastReply = System.nanoTime();
        Run run = inFlight.get(id);
        if (run != null) {
            run.append(stream, bytes);
        }
    }

    synchronized void exit(int id, RunnerConnection.Exit exit) {
        lastReply = System.nanoTime();
        Run run = inFlight.get(id);
        if (run != null) {
            // Told first: should memory run out meanwhile, then detach() still knows of it.
            run.finish(exit);
            inFlight.remove(id);
            bytesInFlight -= cost(run);
            sendWhatFits();
        }
    }

    /** Whether the runner has had time for an answer to something, and gave none. */
    synchronized boolean stalled() {
        if (inFlight.isEmpty()) {
            return false;
        }
        long patience = STALL_MILLIS;
        for (Run run : inFlight.values()) {
            patience = Math.max(patience, STALL_MILLIS + run.timeoutMillis());
        }
        return System.nanoTime() - lastReply > TimeUnit.MILLISECONDS.toNanos(patience);
    }

    private void sendWhatFits() {
        while (connection != null) {
            Run next = !urgent.isEmpty() ? urgent.peek() : patient.peek();
            if (next == null || bytesInFlight + cost(next) > windowFor(next)) {
                return;
            }
            if (send(next)) {
                (next.urgent() ? urgent : patient).remove();
            }
        }
    }

    private boolean send(Run run) {
        int id = ++lastId;
        RequestFrame.setId(run.frame(), id);
        try {
            connection.send(run.frame());
        } catch (IOException e) {
            // The runner has not got all of it and will not run it, so it can wait for the next
            // runner. The reading thread finds the same out and detaches.
            connection.shutdown();
            connection = null;
            return false;
        }
        inFlight.put(id, run);
        bytesInFlight += cost(run);
        return true;
    }

    private static int windowFor(Run run) {
        return run.urgent() ? WINDOW : PATIENT_WINDOW;
    }

    private static int cost(Run run) {
        return run.frame().length + WRITE_OVERHEAD;
    }
}
