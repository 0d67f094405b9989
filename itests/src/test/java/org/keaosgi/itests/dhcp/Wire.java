// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.keaosgi.itests.lab.Lab;

/**
 * One UDP socket in the client's namespace that any number of virtual clients share: answers find
 * their exchange by transaction id. Safe on any thread.
 */
public final class Wire implements AutoCloseable {
    /** Generous: an answer that takes longer counts as lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int ATTEMPTS = 4;
    private static final int RECEIVE_BUFFER = 4 << 20;

    private final DatagramChannel channel;
    private final ToIntFunction<ByteBuffer> transactionOf;
    private final Map<Integer, CompletableFuture<ByteBuffer>> waiting = new ConcurrentHashMap<>();
    private final Map<Integer, BlockingQueue<ByteBuffer>> collectors = new ConcurrentHashMap<>();
    private final AtomicInteger retransmissions = new AtomicInteger();

    private Wire(
            Lab lab, ProtocolFamily family, int port, ToIntFunction<ByteBuffer> transactionOf) {
        this.transactionOf = transactionOf;
        channel = lab.inClient(() -> open(family, new InetSocketAddress(port)));
        Thread receiver = new Thread(this::receive, "answers on port " + port);
        receiver.setDaemon(true);
        receiver.start();
    }

    /** A socket for DHCPv4, as client (port 68) or relay (port 67). */
    public static Wire v4(Lab lab, int port) {
        return lab.manage(
                new Wire(lab, StandardProtocolFamily.INET, port, answer -> answer.getInt(4)));
    }

    /** A socket for DHCPv6, as client (port 546) or relay (port 547). */
    public static Wire v6(Lab lab, int port) {
        return lab.manage(
                new Wire(
                        lab,
                        StandardProtocolFamily.INET6,
                        port,
                        answer -> Message6.decode(answer.duplicate()).transaction));
    }

    /** A bound socket with room for bursts. Called inside the namespace. */
    public static DatagramChannel open(ProtocolFamily family, SocketAddress address)
            throws IOException {
        DatagramChannel channel = DatagramChannel.open(family);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        // A load generator listens on the same port at an address of its own.
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        if (family == StandardProtocolFamily.INET) {
            channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
        }
        return channel.bind(address);
    }

    private void receive() {
        ByteBuffer buffer = ByteBuffer.allocate(65536);
        try {
            while (true) {
                buffer.clear();
                channel.receive(buffer);
                ByteBuffer answer = ByteBuffer.allocate(buffer.flip().remaining());
                deliver(answer.put(buffer).flip());
            }
        } catch (ClosedChannelException e) {
            // The wire was closed.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deliver(ByteBuffer answer) {
        int transaction = transactionOf.applyAsInt(answer);
        CompletableFuture<ByteBuffer> exchange = waiting.get(transaction);
        if (exchange != null) {
            exchange.complete(answer);
        }
        BlockingQueue<ByteBuffer> collector = collectors.get(transaction);
        if (collector != null) {
            collector.add(answer);
        }
    }

    /** Sends a message that has no answer. */
    public void send(byte[] message, SocketAddress to) {
        try {
            channel.send(ByteBuffer.wrap(message), to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a message once; the future is completed when an answer comes. */
    public CompletableFuture<ByteBuffer> sendExpecting(
            byte[] message, SocketAddress to, int transaction) {
        CompletableFuture<ByteBuffer> answer = new CompletableFuture<>();
        waiting.put(transaction, answer);
        send(message, to);
        return answer;
    }

    /** Sends a message, again when no answer comes in time, and returns the answer if any came. */
    public Optional<ByteBuffer> exchange(byte[] message, SocketAddress to, int transaction) {
        CompletableFuture<ByteBuffer> answer = sendExpecting(message, to, transaction);
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Optional<ByteBuffer> received = await(answer);
                if (received.isPresent()) {
                    return received;
                }
                if (attempt < ATTEMPTS) {
                    retransmissions.incrementAndGet();
                    send(message, to);
                }
            }
            return Optional.empty();
        } finally {
            waiting.remove(transaction);
        }
    }

    /**
     * Sends a message, again when answers are missing in time, and returns that many different
     * answers, or fewer when no more come. What is broadcast arrives once for each interface.
     */
    public List<ByteBuffer> collect(byte[] message, SocketAddress to, int transaction, int wanted) {
        BlockingQueue<ByteBuffer> answers = new LinkedBlockingQueue<>();
        collectors.put(transaction, answers);
        try {
            List<ByteBuffer> collected = new ArrayList<>();
            for (int attempt = 1; attempt <= ATTEMPTS && collected.size() < wanted; attempt++) {
                send(message, to);
                addDifferent(collected, answers, wanted);
            }
            return collected;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            collectors.remove(transaction);
        }
    }

    private static void addDifferent(
            List<ByteBuffer> collected, BlockingQueue<ByteBuffer> answers, int wanted)
            throws InterruptedException {
        while (collected.size() < wanted) {
            ByteBuffer answer = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                return;
            }
            if (!collected.contains(answer)) {
                collected.add(answer);
            }
        }
    }

    private static Optional<ByteBuffer> await(CompletableFuture<ByteBuffer> answer) {
        try {
            return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How often a message had to be sent again: exchanges lost at first. */
    public int retransmissions() {
        return retransmissions.get();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
