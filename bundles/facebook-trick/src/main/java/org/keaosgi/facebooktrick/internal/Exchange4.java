// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.keaosgi.api.packet.MessageTypes.DHCPREQUEST;

import java.net.Inet4Address;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.option.Codecs4;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.facebooktrick.ClientIdentity;

/** What one packet of a client asked for, and what is known of its answer; rides in its context. */
final class Exchange4 extends Exchange {
    static final ContextKey<Exchange4> KEY =
            ContextKey.of("facebook-trick exchange", Exchange4.class);

    private final Optional<Inet4Address> asked;
    private final Inet4Address ciaddr;
    private volatile String refusal;

    Exchange4(Packet4 query, ClientIdentity client, CompletableFuture<Verdict> verdict) {
        super(query, client, verdict);
        ciaddr = query.ciaddr();
        asked =
                query.option(Codecs4.DHCP_REQUESTED_ADDRESS)
                        .or(
                                () ->
                                        ciaddr.isAnyLocalAddress()
                                                ? Optional.empty()
                                                : Optional.of(ciaddr));
    }

    boolean isRequest() {
        return type() == DHCPREQUEST;
    }

    /** Where the client says that it is. */
    Inet4Address ciaddr() {
        return ciaddr;
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
