// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

/** What a lease gives; the constants are in Kea's order, their names are those that Kea prints. */
public enum LeaseType {
    /** A DHCPv6 address (RFC 8415, identity association for non-temporary addresses). */
    IA_NA,
    /** A temporary DHCPv6 address. */
    IA_TA,
    /** A delegated DHCPv6 prefix. */
    IA_PD,
    /** A DHCPv4 address. */
    V4
}
