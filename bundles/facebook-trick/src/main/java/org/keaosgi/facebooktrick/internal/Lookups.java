// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.keaosgi.facebooktrick.AddressSource;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientIdentity;
import org.osgi.service.log.Logger;

/** Asks the address sources for a client, one after the other until one knows it. */
final class Lookups {
    private final Supplier<List<AddressSource>> sources;
    private final Logger logger;
    private final AtomicLong nextReport = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong unreported = new AtomicLong();

    /**
     * @param sources those to ask, in this order
     * @param logger hears of sources that fail
     */
    Lookups(Supplier<List<AddressSource>> sources, Logger logger) {
        this.sources = sources;
        this.logger = logger;
    }

    /** Never fails: a source that does so leaves the client without an answer. */
    CompletableFuture<Verdict> find(ClientIdentity client, long timeoutMillis) {
        List<AddressSource> all = sources.get();
        CompletableFuture<Verdict> found =
                all.isEmpty()
                        ? CompletableFuture.failedFuture(
                                new IllegalStateException("there is no inventory"))
                        : ask(all.iterator(), client).toCompletableFuture();
        if (!found.isDone()) {
            // A copy, so that nobody completes what belongs to the source.
            found = found.copy().orTimeout(timeoutMillis, TimeUnit.MILLISECONDS);
        }
        return found.exceptionally(failure -> unanswered(client, failure));
    }

    private CompletionStage<Verdict> ask(Iterator<AddressSource> sources, ClientIdentity client) {
        if (!sources.hasNext()) {
            return CompletableFuture.completedStage(new Verdict.Unknown());
        }
        CompletionStage<Optional<Assignment>> answer;
        try {
            answer = sources.next().find(client);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
        return answer.thenCompose(
                found ->
                        found.isPresent()
                                ? CompletableFuture.completedStage(new Verdict.Known(found.get()))
                                : ask(sources, client));
    }

    private Verdict unanswered(ClientIdentity client, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        report(client, cause);
        return new Verdict.Unanswered();
    }

    /** A line per second at most: when a source is away, every packet fails. */
    private void report(ClientIdentity client, Throwable cause) {
        long now = System.nanoTime();
        long next = nextReport.get();
        boolean due = next == Long.MIN_VALUE || now - next >= 0;
        if (!due || !nextReport.compareAndSet(next, now + TimeUnit.SECONDS.toNanos(1))) {
            unreported.incrementAndGet();
            return;
        }
        logger.error(
                "{} gets no answer: {} ({} more since the last such line)",
                client,
                cause.toString(),
                unreported.getAndSet(0));
    }
}
