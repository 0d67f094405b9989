// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * Clients that extend what they hold, one after the other, over and over. Closing it fails when one
 * of them was not answered or was given something else.
 */
final class Rebinding implements AutoCloseable {
    private final List<FarmClient> clients;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "rebinding");
    private volatile boolean running = true;

    Rebinding(List<FarmClient> clients) {
        this.clients = clients;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (running) {
            clients.stream().takeWhile(client -> running).forEach(this::rebind);
            rounds.incrementAndGet();
        }
    }

    private void rebind(FarmClient client) {
        try {
            String given = client.rebind();
            if (!given.equals(client.expected())) {
                complaints.add(client.expected() + " has become " + given);
            }
        } catch (AssertionError | RuntimeException e) {
            complaints.add(client.expected() + ": " + e);
        }
    }

    /** Waits until every client has extended its lease that many times from now on. */
    void awaitRounds(int more) {
        // The round that is under way has begun before.
        int goal = rounds.get() + more + 1;
        Awaitility.await(more + " more rounds of rebinding")
                .atMost(Duration.ofMinutes(2))
                .until(() -> !complaints.isEmpty() || rounds.get() >= goal);
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(complaints).isEmpty();
    }
}
