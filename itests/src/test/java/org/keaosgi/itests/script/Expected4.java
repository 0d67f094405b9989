// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.script;

import java.util.regex.Pattern;

/** The DHCPv4 parts of {@link ExpectedEnvironment}s, in their simplest form. */
public final class Expected4 {
    private Expected4() {}

    /** A query of a client on the server's link. */
    public static ExpectedEnvironment query(String type, String hardwareAddress, int ifindex) {
        return packet("KEA_QUERY4_", type, hardwareAddress, ifindex);
    }

    /** An answer that leases an address. */
    public static ExpectedEnvironment response(
            String type, String hardwareAddress, int ifindex, String address) {
        return packet("KEA_RESPONSE4_", type, hardwareAddress, ifindex)
                .is("KEA_RESPONSE4_YIADDR", address);
    }

    private static ExpectedEnvironment packet(
            String prefix, String type, String hardwareAddress, int ifindex) {
        return new ExpectedEnvironment()
                .is(prefix + "TYPE", type)
                .is(prefix + "INTERFACE", "srv0")
                .is(prefix + "IFINDEX", ifindex)
                .is(prefix + "HWADDR", hardwareAddress)
                .is(prefix + "HWADDR_TYPE", 1)
                .is(prefix + "HWADDR_SOURCE", 0)
                .is(prefix + "CIADDR", "0.0.0.0")
                .is(prefix + "SIADDR", "0.0.0.0")
                .is(prefix + "YIADDR", "0.0.0.0")
                .is(prefix + "GIADDR", "0.0.0.0")
                .is(prefix + "RELAYED", 0)
                .is(prefix + "RELAY_HOPS", 0);
    }

    /** What a relay adds to a query, or to an answer. */
    public static ExpectedEnvironment relayed(
            String prefix, String relay, int hops, String whole, String circuit, String remote) {
        return new ExpectedEnvironment()
                .is(prefix + "GIADDR", relay)
                .is(prefix + "RELAYED", 1)
                .is(prefix + "RELAY_HOPS", hops)
                .is(prefix + "RAI", whole)
                .is(prefix + "RAI_CIRCUIT_ID", circuit)
                .is(prefix + "RAI_REMOTE_ID", remote);
    }

    public static ExpectedEnvironment subnet(String address, int length) {
        return new ExpectedEnvironment()
                .is("KEA_SUBNET4", address + "/" + length)
                .is("KEA_SUBNET4_PREFIX", address)
                .is("KEA_SUBNET4_PREFIXLEN", length);
    }

    /** A lease in its prime. */
    public static ExpectedEnvironment lease(String address, String hardwareAddress) {
        return new ExpectedEnvironment()
                .is("KEA_LEASE4_TYPE", "V4")
                .is("KEA_LEASE4_STATE", "default")
                .is("KEA_LEASE4_IS_EXPIRED", 0)
                .is("KEA_LEASE4_ADDRESS", address)
                .is("KEA_LEASE4_HWADDR", hardwareAddress)
                .is("KEA_LEASE4_HOSTNAME", "")
                .like("KEA_LEASE4_CLIENT_LAST_TRANSMISSION", "\\d{10}")
                .is("KEA_LEASE4_VALID_LIFETIME", 3600)
                .like("KEA_LEASE4_DEBUG", "Address: +" + Pattern.quote(address) + "\n.*");
    }
}
