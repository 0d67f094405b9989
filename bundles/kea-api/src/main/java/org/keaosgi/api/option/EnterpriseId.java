// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;

/**
 * An identifier within a vendor's number space: a DHCPv6 relay's remote id (option 37, RFC 4649), a
 * part of the vendor-specific sub-option 9 of option 82 (RFC 4243).
 *
 * @param enterprise the vendor's IANA enterprise number, unsigned 32 bits
 * @param identifier not null
 */
public record EnterpriseId(long enterprise, Bytes identifier) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the number is out of range
     */
    public EnterpriseId {
        Values.u32(enterprise, "an enterprise number");
        Objects.requireNonNull(identifier, "identifier");
    }
}
