// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.commands;

import java.net.Inet4Address;
import java.net.InetAddress;

/** The two families of addresses, with what commands say about them. */
public enum Family {
    V4(4),
    V6(6);

    private final int number;

    Family(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** As texts name it. */
    public String ip() {
        return "IPv" + number;
    }

    public boolean has(InetAddress address) {
        return (address instanceof Inet4Address) == (this == V4);
    }
}
