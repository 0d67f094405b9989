// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.keaosgi.itests.lab.Lab;

/** The sockets that DHCPv6 clients of a lab share, and where new clients come from. */
public final class Net6 {
    final Wire client;
    final Wire relay;
    final SocketAddress servers;

    public Net6(Lab lab) {
        client = Wire.v6(lab, 546);
        relay = Wire.v6(lab, 547);
        servers = new InetSocketAddress(Addresses.scoped("ff02::1:2", lab.clientInterface()), 547);
    }

    /** A client with a DUID of its own, on the server's link. */
    public Dhcp6Client client(byte... duid) {
        return new Dhcp6Client(this, duid);
    }

    /** How often any message had to be sent again. */
    public int retransmissions() {
        return client.retransmissions() + relay.retransmissions();
    }
}
