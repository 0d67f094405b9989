// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.List;
import java.util.Objects;

/**
 * An identity association for non-temporary addresses (DHCPv6 option 3, RFC 8415, section 21.4).
 *
 * @param iaid the client's number for it, unsigned 32 bits
 * @param t1 seconds until the client renews, unsigned 32 bits; 0 leaves it to the client,
 *     0xffffffff is never
 * @param t2 seconds until it rebinds, as {@code t1}
 * @param options addresses, status and others, not null
 */
public record IaNa(long iaid, long t1, long t2, SubOptions options) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is out of range
     */
    public IaNa {
        Values.u32(iaid, "an IAID");
        Values.u32(t1, "T1");
        Values.u32(t2, "T2");
        Objects.requireNonNull(options, "options");
    }

    /**
     * The addresses in it.
     *
     * @return unmodifiable, perhaps empty
     * @throws OptionFormatException when one is malformed
     */
    public List<IaAddress> addresses() {
        return options.findAll(Codecs6.IAADDR);
    }
}
