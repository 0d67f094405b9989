// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

/** Events that Kea does not wait for: their order, their bound, and what is lost. */
public class ScriptQueueTest {
    private final FakeLog log = new FakeLog();
    private final ScriptQueue queue = new ScriptQueue(log.logger(), System::nanoTime);
    private final List<CompletableFuture<String>> running = new ArrayList<>();

    @Test
    public void asManyAtOnceAsConfigured() {
        for (int i = 0; i < 5; i++) {
            add(10, 2);
        }
        assertThat(running).hasSize(2);
        running.get(1).complete("");
        assertThat(running).hasSize(3);
    }

    @Test
    public void whatDoesNotFitIsCountedAndReportedOnce() {
        for (int i = 0; i < 10; i++) {
            add(3, 1);
        }
        assertThat(queue.dropped()).isEqualTo(6);
        assertThat(log.lines)
                .isEqualTo(
                        List.of(
                                "warn an event lost its script: the queue is full (3 events);"
                                        + " 1 lost since the start"));
    }

    @Test
    public void refusedEventIsCountedAndTheNextOneRuns() {
        queue.add(
                () -> {
                    throw new RejectedExecutionException("no room");
                },
                3,
                1);
        add(3, 1);
        assertThat(queue.dropped()).isEqualTo(1);
        assertThat(running).hasSize(1);
        assertThat(log.lines.get(0)).contains("no room");
    }

    @Test
    public void eventThatFailsLaterIsCountedAndTheNextOneRuns() {
        add(3, 1);
        add(3, 1);
        running.get(0).completeExceptionally(new IllegalStateException("gone"));
        assertThat(queue.dropped()).isEqualTo(1);
        assertThat(running).hasSize(2);
    }

    @Test
    public void waitsUntilIdleButNotForEver() {
        add(3, 1);
        assertThat(queue.awaitIdle(20)).isFalse();
        running.get(0).complete("");
        assertThat(queue.awaitIdle(20)).isTrue();
    }

    @Test
    public void clearedEventsNeverRun() {
        add(3, 1);
        add(3, 1);
        add(3, 1);
        assertThat(queue.clear()).isEqualTo(2);
        running.get(0).complete("");
        assertThat(running).hasSize(1);
    }

    @Test
    public void thousandsOfEventsThatEndAtOnceNeedNoDeepStack() {
        AtomicInteger ran = new AtomicInteger();
        CompletableFuture<String> first = new CompletableFuture<>();
        queue.add(() -> first, 100_000, 1);
        for (int i = 0; i < 100_000; i++) {
            queue.add(
                    () -> {
                        ran.incrementAndGet();
                        return CompletableFuture.completedFuture("");
                    },
                    100_000,
                    1);
        }
        first.complete("");
        assertThat(ran).hasValue(100_000);
    }

    @Test
    public void noEventIsLostOrOvertakenWhenManyThreadsAdd() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int thread = 0; thread < 4; thread++) {
            int id = thread;
            threads.execute(() -> addMany(id, seen));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(queue.awaitIdle(30_000)).isTrue();
        assertThat(seen).hasSize(4 * 2000);
        for (int thread = 0; thread < 4; thread++) {
            String id = thread + " ";
            List<String> own = seen.stream().filter(s -> s.startsWith(id)).toList();
            assertThat(own)
                    .isSortedAccordingTo(
                            (a, b) ->
                                    a.length() == b.length()
                                            ? a.compareTo(b)
                                            : a.length() - b.length());
        }
    }

    private void addMany(int thread, List<String> seen) {
        for (int i = 0; i < 2000; i++) {
            String name = thread + " " + i;
            queue.add(() -> CompletableFuture.runAsync(() -> seen.add(name)), 100_000, 1);
        }
    }

    private void add(int capacity, int atOnce) {
        queue.add(
                () -> {
                    CompletableFuture<String> future = new CompletableFuture<>();
                    running.add(future);
                    return future;
                },
                capacity,
                atOnce);
    }
}
