// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

/** What a host reservation knows its client by; the constants are in Kea's order. */
public enum HostIdentifierType {
    /** The hardware address. */
    HW_ADDRESS(0, "hw-address"),
    /** The DUID. */
    DUID(1, "duid"),
    /** The circuit id that a DHCPv4 relay has added (option 82, sub-option 1). */
    CIRCUIT_ID(2, "circuit-id"),
    /** The DHCPv4 client identifier (option 61). */
    CLIENT_ID(3, "client-id"),
    /** An identifier that a hook library has made. */
    FLEX_ID(4, "flex-id");

    private final int keaCode;
    private final String keaName;

    HostIdentifierType(int keaCode, String keaName) {
        this.keaCode = keaCode;
        this.keaName = keaName;
    }

    /**
     * The name in Kea's configuration and commands.
     *
     * @return for example {@code hw-address}
     */
    public String keaName() {
        return keaName;
    }

    /**
     * The number that Kea uses.
     *
     * @return 0 to 4
     */
    public int keaCode() {
        return keaCode;
    }
}
