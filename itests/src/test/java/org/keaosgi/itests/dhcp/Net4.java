// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import org.keaosgi.itests.lab.Lab;

/** The sockets that DHCPv4 clients of a lab share, and where new clients come from. */
public final class Net4 extends Sockets {
    public Net4(Lab lab) {
        super(port -> Wire.v4(lab, port), 68, 67);
    }

    /** A client with a hardware address of its own, on the server's link. */
    public Dhcp4Client client(String hardwareAddress) {
        return new Dhcp4Client(this, Addresses.colonHex(hardwareAddress));
    }
}
