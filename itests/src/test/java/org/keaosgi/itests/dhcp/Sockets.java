// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The two sockets that the clients of a lab share. Safe on any thread. */
abstract class Sockets {
    private final IntFunction<Wire> opener;
    private final int clientPort;
    private final int relayPort;
    private Wire client;
    private Wire relay;

    /**
     * None is open yet.
     *
     * @param opener opens one on a port
     */
    Sockets(IntFunction<Wire> opener, int clientPort, int relayPort) {
        this.opener = opener;
        this.clientPort = clientPort;
        this.relayPort = relayPort;
    }

    /** The clients' port; other programs may have it until a client is used. */
    final synchronized Wire client() {
        if (client == null) {
            client = opener.apply(clientPort);
        }
        return client;
    }

    /** The relays' port; other programs may have it until a client behind a relay is used. */
    final synchronized Wire relay() {
        if (relay == null) {
            relay = opener.apply(relayPort);
        }
        return relay;
    }

    /** How often any message had to be sent again. */
    public final synchronized int retransmissions() {
        return Stream.of(client, relay)
                .filter(Objects::nonNull)
                .mapToInt(Wire::retransmissions)
                .sum();
    }
}
