// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Objects;
import java.util.stream.Stream;
import org.keaosgi.itests.lab.Lab;

/** The sockets that DHCPv6 clients of a lab share, and where new clients come from. */
public final class Net6 {
    private final Lab lab;
    private Wire client;
    private Wire relay;
    final SocketAddress servers;

    public Net6(Lab lab) {
        this.lab = lab;
        servers = new InetSocketAddress(Addresses.scoped("ff02::1:2", lab.clientInterface()), 547);
    }

    /** A client with a DUID of its own, on the server's link. */
    public Dhcp6Client client(byte... duid) {
        return new Dhcp6Client(this, duid);
    }

    /** The clients' port; other programs may have it until a client is used. */
    synchronized Wire client() {
        if (client == null) {
            client = Wire.v6(lab, 546);
        }
        return client;
    }

    /** The relays' port; other programs may have it until a client behind a relay is used. */
    synchronized Wire relay() {
        if (relay == null) {
            relay = Wire.v6(lab, 547);
        }
        return relay;
    }

    /** How often any message had to be sent again. */
    public synchronized int retransmissions() {
        return Stream.of(client, relay)
                .filter(Objects::nonNull)
                .mapToInt(Wire::retransmissions)
                .sum();
    }
}
