// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;

/**
 * How it went: DHCPv6 option 13 (RFC 8415, section 21.13), DHCPv4 option 151 for bulk lease queries
 * (RFC 6926), which has other numbers.
 *
 * @param code 0 is success everywhere; 0 to 65535 in DHCPv6, 0 to 255 in DHCPv4
 * @param message for people, perhaps empty, not null
 */
public record StatusCode(int code, String message) {
    /** DHCPv6: success. */
    public static final int SUCCESS = 0;

    /** DHCPv6: failure, reason unspecified. */
    public static final int UNSPEC_FAIL = 1;

    /** DHCPv6: no addresses available for the IA. */
    public static final int NO_ADDRS_AVAIL = 2;

    /** DHCPv6: the client's record (binding) is not known. */
    public static final int NO_BINDING = 3;

    /** DHCPv6: the prefix is not appropriate for the link. */
    public static final int NOT_ON_LINK = 4;

    /** DHCPv6: the client has to use multicast. */
    public static final int USE_MULTICAST = 5;

    /** DHCPv6: no prefixes available for the IA. */
    public static final int NO_PREFIX_AVAIL = 6;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the code is out of range
     */
    public StatusCode {
        Values.u16(code, "a status code");
        Objects.requireNonNull(message, "message");
    }
}
