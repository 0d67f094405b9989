// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;

/**
 * DHCP authentication (DHCPv4 option 90, RFC 3118; DHCPv6 option 11, RFC 8415, section 21.11). Only
 * the form is known here; nothing is verified.
 *
 * @param protocol 0 to 255; 1 is delayed authentication, 3 reconfigure key authentication
 * @param algorithm 0 to 255; 1 is HMAC-MD5
 * @param replayDetectionMethod 0 to 255; 0 is a counter that only grows
 * @param replayDetection 64 bits, unsigned
 * @param information as the protocol says, not null
 */
public record Authentication(
        int protocol,
        int algorithm,
        int replayDetectionMethod,
        long replayDetection,
        Bytes information) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is out of range
     */
    public Authentication {
        Values.u8(protocol, "a protocol");
        Values.u8(algorithm, "an algorithm");
        Values.u8(replayDetectionMethod, "a replay detection method");
        Objects.requireNonNull(information, "information");
    }
}
