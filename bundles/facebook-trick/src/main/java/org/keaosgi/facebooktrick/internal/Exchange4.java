// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.keaosgi.api.packet.MessageTypes.DHCPREQUEST;

import java.net.Inet4Address;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.option.Codecs4;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientIdentity;

/** What one packet of a client asked for, and what is known of its answer; rides in its context. */
final class Exchange4 {
    static final ContextKey<Exchange4> KEY =
            ContextKey.of("facebook-trick exchange", Exchange4.class);

    private final ClientIdentity client;
    private final int type;
    private final Optional<Inet4Address> asked;
    private final Inet4Address ciaddr;
    private final CompletableFuture<Verdict> verdict;
    private volatile Subnet subnet;
    private volatile String refusal;

    Exchange4(Packet4 query, ClientIdentity client, CompletableFuture<Verdict> verdict) {
        this.client = client;
        this.verdict = verdict;
        type = query.messageType();
        ciaddr = query.ciaddr();
        asked =
                query.option(Codecs4.DHCP_REQUESTED_ADDRESS)
                        .or(
                                () ->
                                        ciaddr.isAnyLocalAddress()
                                                ? Optional.empty()
                                                : Optional.of(ciaddr));
    }

    ClientIdentity client() {
        return client;
    }

    /** The type of the client's message; Kea may have been shown another. */
    int type() {
        return type;
    }

    boolean isRequest() {
        return type == DHCPREQUEST;
    }

    /** Where the client says that it is. */
    Inet4Address ciaddr() {
        return ciaddr;
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

    /** What the client gets, once that is known, and if it gets an address at all. */
    Optional<Assignment> assignment() {
        return verdict.getNow(null) instanceof Verdict.Known known
                ? Optional.of(known.assignment())
                : Optional.empty();
    }

    /**
     * Whether a REQUEST is for what the client gets (RFC 2131, section 4.3.2): the address offered
     * (SELECTING), remembered (INIT-REBOOT), or in use (RENEWING, REBINDING). One that names no
     * address takes what there is.
     */
    boolean asksFor(Inet4Address address) {
        return asked.isEmpty() || asked.get().equals(address);
    }

    /** Why the client can't have its address, to be told with a DHCPNAK or by silence. */
    void refuse(String reason) {
        refusal = reason;
    }

    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }
}
