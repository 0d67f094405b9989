// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;

/**
 * Options that a vendor defines: one vendor's part of option 125 (RFC 3925), the whole of DHCPv6
 * option 17 (RFC 8415, section 21.17).
 *
 * @param enterprise the vendor's IANA enterprise number, unsigned 32 bits
 * @param options the vendor's options, not null
 */
public record VendorOptions(long enterprise, SubOptions options) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the number is out of range
     */
    public VendorOptions {
        Values.u32(enterprise, "an enterprise number");
        Objects.requireNonNull(options, "options");
    }
}
