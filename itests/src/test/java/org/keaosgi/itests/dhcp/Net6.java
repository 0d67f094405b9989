// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.keaosgi.itests.lab.Lab;

/** The sockets that DHCPv6 clients of a lab share, and where new clients come from. */
public final class Net6 extends Sockets {
    final SocketAddress servers;

    public Net6(Lab lab) {
        super(port -> Wire.v6(lab, port), 546, 547);
        servers = new InetSocketAddress(Addresses.scoped("ff02::1:2", lab.clientInterface()), 547);
    }

    /** A client with a DUID of its own, on the server's link. */
    public Dhcp6Client client(byte... duid) {
        return new Dhcp6Client(this, duid);
    }
}
