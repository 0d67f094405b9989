// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.ParkedPacket;
import org.keaosgi.api.hook.ParkingCallout;
import org.keaosgi.api.packet.Packet;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientIdentity;

/** What one packet of a client asked for, and what is known of its answer; rides in its context. */
abstract class Exchange {
    private final ClientIdentity client;
    private final int type;
    private final CompletableFuture<Verdict> verdict;
    private volatile Subnet subnet;

    Exchange(Packet query, ClientIdentity client, CompletableFuture<Verdict> verdict) {
        this.client = client;
        this.verdict = verdict;
        type = query.messageType();
    }

    ClientIdentity client() {
        return client;
    }

    /** The type of the client's message; Kea may have been shown another. */
    int type() {
        return type;
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

    /**
     * While Kea chooses the client's subnet: what becomes of a packet that the sources have not
     * answered for. It waits in Kea's parking lot unless the answer decides the choice, which Kea
     * does not make again for a packet that was parked.
     *
     * @return empty when the client is known
     */
    Optional<Outcome> waitForSources(ParkingCallout callout, Optional<Subnet> chosen) {
        if (!isKnown() && !LinkSubnets.mayBeSeveral(chosen)) {
            return Optional.of(park(callout));
        }
        return await() instanceof Verdict.Known ? Optional.empty() : Optional.of(Outcome.DROP);
    }

    /**
     * Has the packet wait for the sources; it goes on if they know the client, else it is dropped.
     */
    private Outcome park(ParkingCallout callout) {
        ParkedPacket parked = callout.park();
        CompletionStage<Verdict> stage = verdict;
        stage.thenAccept(found -> goOn(parked, found));
        return Outcome.PARK;
    }

    private static void goOn(ParkedPacket parked, Verdict verdict) {
        if (verdict instanceof Verdict.Known) {
            parked.resume();
        } else {
            parked.drop();
        }
    }

    /** What the client gets, once that is known. */
    Optional<Assignment> assignment() {
        return verdict.getNow(null) instanceof Verdict.Known known
                ? Optional.of(known.assignment())
                : Optional.empty();
    }
}
