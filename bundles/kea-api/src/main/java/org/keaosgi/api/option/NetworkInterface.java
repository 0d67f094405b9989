// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

/**
 * The network interface of a booting client (DHCPv4 option 94, RFC 4578; DHCPv6 option 62, RFC
 * 5970).
 *
 * @param type 0 to 255; 1 is UNDI
 * @param major 0 to 255, major revision
 * @param minor 0 to 255, minor revision
 */
public record NetworkInterface(int type, int major, int minor) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is out of range
     */
    public NetworkInterface {
        Values.u8(type, "an interface's type");
        Values.u8(major, "a major revision");
        Values.u8(minor, "a minor revision");
    }
}
