// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.List;

/**
 * What a client says about its vendor and kind: one vendor's part of option 124 (RFC 3925), the
 * whole of DHCPv6 option 16 (RFC 8415, section 21.16).
 *
 * @param enterprise the vendor's IANA enterprise number, unsigned 32 bits
 * @param data in an order and a meaning that the vendor defines; not null
 */
public record VendorClass(long enterprise, List<Bytes> data) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when the number is out of range
     */
    public VendorClass {
        Values.u32(enterprise, "an enterprise number");
        data = List.copyOf(data);
    }
}
