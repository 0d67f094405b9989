// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.keaosgi.api.packet.MessageTypes.SOLICIT;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.option.Options6;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientIdentity;

/** What one packet of a client asked for, and what is known of its answer; rides in its context. */
final class Exchange6 {
    static final ContextKey<Exchange6> KEY =
            ContextKey.of("facebook-trick exchange", Exchange6.class);

    private final ClientIdentity client;
    private final int type;
    private final boolean rapidCommit;
    private final CompletableFuture<Verdict> verdict;
    private volatile Subnet subnet;

    Exchange6(Packet6 query, ClientIdentity client, CompletableFuture<Verdict> verdict) {
        this.client = client;
        this.verdict = verdict;
        type = query.messageType();
        rapidCommit = type == SOLICIT && query.option(Options6.RAPID_COMMIT).isPresent();
    }

    ClientIdentity client() {
        return client;
    }

    /** The type of the client's message; Kea may have been shown another. */
    int type() {
        return type;
    }

    /** Whether a SOLICIT wants its addresses at once. */
    boolean rapidCommit() {
        return rapidCommit;
    }

    /** The subnet that Kea uses for the client; empty before it has chosen, or when none fits. */
    Optional<Subnet> subnet() {
        return Optional.ofNullable(subnet);
    }

    /** Keeps a copy: not every Kea tells the subnet again when the answer is ready. */
    void useSubnet(Optional<Subnet> chosen) {
        subnet = chosen.map(Subnet::copy).orElse(null);
    }

    boolean isKnown() {
        return verdict.isDone();
    }

    /** Waits until the sources have answered. */
    Verdict await() {
        return verdict.join();
    }

    /** Calls back when the sources have answered, on their thread. */
    void whenKnown(Consumer<Verdict> callback) {
        CompletionStage<Verdict> stage = verdict;
        stage.thenAccept(callback);
    }

    /** What the client gets, once that is known. */
    Optional<Assignment> assignment() {
        return verdict.getNow(null) instanceof Verdict.Known known
                ? Optional.of(known.assignment())
                : Optional.empty();
    }
}
