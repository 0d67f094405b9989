// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import java.util.Objects;
import java.util.stream.Stream;
import org.keaosgi.itests.lab.Lab;

/** The sockets that DHCPv4 clients of a lab share, and where new clients come from. */
public final class Net4 {
    private final Lab lab;
    private Wire client;
    private Wire relay;

    public Net4(Lab lab) {
        this.lab = lab;
    }

    /** A client with a hardware address of its own, on the server's link. */
    public Dhcp4Client client(String hardwareAddress) {
        return new Dhcp4Client(this, Addresses.colonHex(hardwareAddress));
    }

    /** The clients' port; other programs may have it until a client is used. */
    synchronized Wire client() {
        if (client == null) {
            client = Wire.v4(lab, 68);
        }
        return client;
    }

    /** The relays' port; other programs may have it until a client behind a relay is used. */
    synchronized Wire relay() {
        if (relay == null) {
            relay = Wire.v4(lab, 67);
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
