// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.List;
import java.util.Objects;

/**
 * An identity association for temporary addresses (DHCPv6 option 4, RFC 8415, section 21.5).
 *
 * @param iaid the client's number for it, unsigned 32 bits
 * @param options addresses, status and others, not null
 */
public record IaTa(long iaid, SubOptions options) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is out of range
     */
    public IaTa {
        Values.u32(iaid, "an IAID");
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
