// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import org.keaosgi.api.lease.LeaseType;

/** The two families of addresses, with what commands say about them. */
enum Family {
    V4(4),
    V6(6);

    private final int number;

    Family(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** As texts name it. */
    String ip() {
        return "IPv" + number;
    }

    boolean has(InetAddress address) {
        return (address instanceof Inet4Address) == (this == V4);
    }

    /** Whether leases of that type are leases of this family. */
    boolean has(LeaseType type) {
        return (type == LeaseType.V4) == (this == V4);
    }
}
