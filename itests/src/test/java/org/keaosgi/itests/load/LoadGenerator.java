// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.load;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.keaosgi.itests.dhcp.Wire;
import org.keaosgi.itests.lab.Lab;

/**
 * Thousands of virtual clients that keep a server busy with four-way exchanges at a steady rate,
 * and count what became of each exchange.
 */
public final class LoadGenerator implements AutoCloseable {
    /** An answer that takes longer counts as lost, and the message is sent again, as clients do. */
    private static final long PATIENCE = Duration.ofSeconds(4).toNanos();

    /** In all, longer than Kea is busy with anything that a test does to it. */
    private static final int ATTEMPTS = 20;

    private static final int CLIENTS = 4000;
    private static final int FIRST_TRANSACTION = 0x100000;

    /** In what {@code ss -m} says of a socket. */
    private static final Pattern DROPPED = Pattern.compile("skmem:\\([^)]*,d(\\d+)\\)");

    /**
     * What became of the exchanges.
     *
     * @param started begun
     * @param completed ended with a lease
     * @param unanswered messages that had no answer in time and were sent again
     * @param overflowed messages among those that the kernel threw away, because the server was not
     *     given the time to read as many as came
     * @param refused answered with something else than a lease, and begun again, as clients do
     * @param lost given up after several attempts
     * @param slowest longest time from a message to its answer
     */
    public record Report(
            int started,
            int completed,
            int unanswered,
            int overflowed,
            int refused,
            int lost,
            Duration slowest) {
        /** Fails unless every exchange ended well, if only after sending again. */
        public void assertAllCompleted() {
            if (lost != 0 || completed != started) {
                throw new AssertionError("exchanges came to nothing: " + this);
            }
        }

        /** Fails unless every message that reached the server was answered the first time. */
        public void assertNothingLost() {
            if (unanswered > overflowed || refused != 0 || completed != started) {
                throw new AssertionError("exchanges were lost: " + this);
            }
        }
    }

    private static final class Exchange {
        final int client;
        final int transaction;
        boolean second;
        byte[] message;
        long sentAt;
        int attempts;

        Exchange(int client, int transaction, byte[] message) {
            this.client = client;
            this.transaction = transaction;
            this.message = message;
        }
    }

    private final Lab lab;
    private final Conversation conversation;
    private final int overflowedBefore;
    private final DatagramChannel channel;
    private final long interval;
    private final int atOneTime;
    private final Map<Integer, Exchange> open = new ConcurrentHashMap<>();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private volatile boolean sending = true;
    private volatile boolean closed;

    private LoadGenerator(Lab lab, Conversation conversation, int perSecond, int atOneTime) {
        this.atOneTime = atOneTime;
        this.lab = lab;
        this.conversation = conversation;
        this.overflowedBefore = overflowed();
        this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
        channel = lab.inClient(() -> Wire.open(conversation.family(), conversation.local()));
        lab.manage(this);
        daemon(this::receive, "load, answers").start();
        daemon(this::send, "load, requests").start();
    }

    /** Starts at once: relayed DHCPv4 exchanges, this many each second. */
    public static LoadGenerator v4(Lab lab, int perSecond) {
        return v4(lab, perSecond, Integer.MAX_VALUE);
    }

    /** The same, with a server that takes its time: while so many are open, none is begun. */
    public static LoadGenerator v4(Lab lab, int perSecond, int atOneTime) {
        return new LoadGenerator(lab, new Conversation4(), perSecond, atOneTime);
    }

    /** Starts at once: relayed DHCPv6 exchanges, this many each second. */
    public static LoadGenerator v6(Lab lab, int perSecond) {
        return new LoadGenerator(lab, new Conversation6(lab), perSecond, Integer.MAX_VALUE);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void send() {
        long next = System.nanoTime();
        long nextSweep = next;
        while (!closed) {
            long now = System.nanoTime();
            if (sending && now >= next) {
                next += interval;
                if (open.size() < atOneTime) {
                    begin();
                }
                continue;
            }
            if (now >= nextSweep) {
                nextSweep = now + Duration.ofMillis(50).toNanos();
                sweep(now);
            }
            LockSupport.parkNanos(Math.min(1_000_000, Math.max(50_000, next - now)));
        }
    }

    private void begin() {
        int number = started.getAndIncrement();
        int transaction = FIRST_TRANSACTION + number;
        int client = number % CLIENTS;
        Exchange exchange =
                new Exchange(client, transaction, conversation.open(client, transaction));
        open.put(transaction, exchange);
        transmit(exchange);
    }

    private void transmit(Exchange exchange) {
        synchronized (exchange) {
            exchange.sentAt = System.nanoTime();
            exchange.attempts++;
        }
        try {
            channel.send(ByteBuffer.wrap(exchange.message), conversation.server());
        } catch (ClosedChannelException e) {
            closed = true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sweep(long now) {
        List<Exchange> overdue = new ArrayList<>();
        for (Exchange exchange : open.values()) {
            synchronized (exchange) {
                if (now - exchange.sentAt > PATIENCE) {
                    overdue.add(exchange);
                }
            }
        }
        overdue.forEach(this::repeat);
    }

    private void repeat(Exchange exchange) {
        unanswered.incrementAndGet();
        if (exchange.attempts < ATTEMPTS) {
            transmit(exchange);
        } else if (open.remove(exchange.transaction) != null) {
            lost.incrementAndGet();
        }
    }

    private void receive() {
        ByteBuffer buffer = ByteBuffer.allocate(65536);
        try {
            while (!closed) {
                buffer.clear();
                channel.receive(buffer);
                answered(buffer.flip());
            }
        } catch (ClosedChannelException e) {
            closed = true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answered(ByteBuffer answer) {
        Exchange exchange = open.get(conversation.transactionOf(answer));
        if (exchange == null) {
            return;
        }
        long took;
        synchronized (exchange) {
            took = System.nanoTime() - exchange.sentAt;
        }
        slowest.accumulateAndGet(took, Math::max);
        if (!exchange.second) {
            byte[] request = conversation.proceed(exchange.client, exchange.transaction, answer);
            advance(exchange, request);
        } else if (!conversation.completes(answer)) {
            advance(exchange, null);
        } else if (open.remove(exchange.transaction) != null) {
            completed.incrementAndGet();
        }
    }

    /** Goes on with the next message, or from the start when there is none. */
    private void advance(Exchange exchange, byte[] next) {
        exchange.second = next != null;
        exchange.message = next;
        if (next == null) {
            refused.incrementAndGet();
            exchange.message = conversation.open(exchange.client, exchange.transaction);
        }
        exchange.attempts = 0;
        transmit(exchange);
    }

    /** Exchanges completed so far. */
    public int completed() {
        return completed.get();
    }

    /** Waits until this many more exchanges have been completed. */
    public void awaitMore(int exchanges) {
        int goal = completed() + exchanges;
        Awaitility.await(exchanges + " more exchanges")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> completed() >= goal);
    }

    /** Begins no more exchanges, waits for the end of the open ones, and tells what happened. */
    public Report finish() {
        sending = false;
        Awaitility.await("the end of all exchanges")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .until(open::isEmpty);
        return new Report(
                started.get(),
                completed.get(),
                unanswered.get(),
                overflowed() - overflowedBefore,
                refused.get(),
                lost.get(),
                Duration.ofNanos(slowest.get()));
    }

    /** What found no room in the sockets that the server reads now. */
    private int overflowed() {
        boolean v4 = conversation.family() == StandardProtocolFamily.INET;
        // Kea reads DHCPv4 from a packet socket; its UDP socket only keeps the port.
        String kind = v4 ? "--packet" : "--udp";
        String sockets = lab.run("server", "ss", "-H", kind, "-a", "-n", "-m");
        Matcher dropped = DROPPED.matcher(sockets);
        int sum = 0;
        while (dropped.find()) {
            sum += Integer.parseInt(dropped.group(1));
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }
}
