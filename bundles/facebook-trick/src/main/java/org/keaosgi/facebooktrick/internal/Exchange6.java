// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.keaosgi.api.packet.MessageTypes.SOLICIT;

import java.util.concurrent.CompletableFuture;
import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.option.Options6;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.facebooktrick.ClientIdentity;

/** What one packet of a client asked for, and what is known of its answer; rides in its context. */
final class Exchange6 extends Exchange {
    static final ContextKey<Exchange6> KEY =
            ContextKey.of("facebook-trick exchange", Exchange6.class);

    private final boolean rapidCommit;

    Exchange6(Packet6 query, ClientIdentity client, CompletableFuture<Verdict> verdict) {
        super(query, client, verdict);
        rapidCommit = type() == SOLICIT && query.option(Options6.RAPID_COMMIT).isPresent();
    }

    /** Whether a SOLICIT wants its addresses at once. */
    boolean rapidCommit() {
        return rapidCommit;
    }
}
