// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.script;

/** The DHCPv6 parts of {@link ExpectedEnvironment}s, in their simplest form. */
public final class Expected6 {
    /** The client's end of the lab's link. */
    public static final String CLIENT_LINK_LOCAL = "fe80::ff:fe00:2";

    private Expected6() {}

    /** A query of a client on the server's link, with a DUID of type LL. */
    public static ExpectedEnvironment query(String type, String duid, int ifindex) {
        String prefix = "KEA_QUERY6_";
        return packet(prefix, type, duid, ifindex)
                .is(prefix + "LOCAL_ADDRESS", "ff02::1:2")
                .is(prefix + "LOCAL_PORT", 0)
                .is(prefix + "REMOTE_ADDRESS", CLIENT_LINK_LOCAL)
                .is(prefix + "REMOTE_PORT", 546);
    }

    /** An answer; what it gives to the client is still to be added. */
    public static ExpectedEnvironment response(String type, String duid, int ifindex) {
        String prefix = "KEA_RESPONSE6_";
        return packet(prefix, type, duid, ifindex)
                .is(prefix + "LOCAL_ADDRESS", "ff02::1:2")
                .is(prefix + "LOCAL_PORT", 547)
                .is(prefix + "REMOTE_ADDRESS", CLIENT_LINK_LOCAL)
                .is(prefix + "REMOTE_PORT", 546);
    }

    private static ExpectedEnvironment packet(
            String prefix, String type, String duid, int ifindex) {
        return new ExpectedEnvironment()
                .is(prefix + "TYPE", type)
                .is(prefix + "INTERFACE", "srv0")
                .is(prefix + "IFINDEX", ifindex)
                .is(prefix + "DUID", duid)
                .is(prefix + "HWADDR", duid.substring("00:03:00:01:".length()))
                .is(prefix + "HWADDR_TYPE", 1)
                .is(prefix + "HWADDR_SOURCE", 2)
                .like(prefix + "LABEL", ".*")
                .like(prefix + "TRANSACTION_ID", "\\d+")
                .like(prefix + "DEBUG", ".*type=.*");
    }

    /** What an answer gives. */
    public static ExpectedEnvironment given(String address, int preferred, int valid) {
        return new ExpectedEnvironment()
                .is("KEA_RESPONSE6_ADDRESS", address)
                .is("KEA_RESPONSE6_PREFERRED_LIFETIME", preferred)
                .is("KEA_RESPONSE6_VALID_LIFETIME", valid);
    }

    /** An answer that gives nothing. */
    public static ExpectedEnvironment nothingGiven() {
        return new ExpectedEnvironment()
                .is("KEA_RESPONSE6_ADDRESS", "")
                .is("KEA_RESPONSE6_PREFERRED_LIFETIME", "")
                .is("KEA_RESPONSE6_VALID_LIFETIME", "");
    }

    public static ExpectedEnvironment subnet(String address, int length) {
        return new ExpectedEnvironment()
                .is("KEA_SUBNET6", address + "/" + length)
                .is("KEA_SUBNET6_PREFIX", address)
                .is("KEA_SUBNET6_PREFIXLEN", length);
    }

    /** An address lease in its prime. */
    public static ExpectedEnvironment lease(String address, String duid, int iaid) {
        return new ExpectedEnvironment()
                .is("KEA_LEASE6_TYPE", "IA_NA")
                .is("KEA_LEASE6_STATE", "default")
                .is("KEA_LEASE6_IS_EXPIRED", 0)
                .is("KEA_LEASE6_ADDRESS", address)
                .is("KEA_LEASE6_HWADDR", duid.substring("00:03:00:01:".length()))
                .is("KEA_LEASE6_HOSTNAME", "")
                .is("KEA_LEASE6_CLIENT_DUID", duid)
                .like("KEA_LEASE6_CLIENT_LAST_TRANSMISSION", "\\d{10}")
                .is("KEA_LEASE6_VALID_LIFETIME", 3600)
                .is("KEA_LEASE6_PREFERRED_LIFETIME", 1800)
                .is("KEA_LEASE6_IAID", iaid)
                .like("KEA_LEASE6_DEBUG", ".*" + address + ".*");
    }

    /** A delegated prefix in its prime; the length is separate, as Kea has it. */
    public static ExpectedEnvironment prefix(String prefix, int length, String duid, int iaid) {
        return lease(prefix, duid, iaid)
                .is("KEA_LEASE6_TYPE", "IA_PD")
                .is("KEA_LEASE6_DELEGATED_PREFIX", prefix + "/" + length)
                .is("KEA_LEASE6_DELEGATED_PREFIXLEN", length);
    }
}
