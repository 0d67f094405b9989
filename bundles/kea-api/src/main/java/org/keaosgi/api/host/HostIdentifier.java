// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.util.Objects;
import org.keaosgi.api.lease.Identifier;

/**
 * What a reservation knows its client by. Immutable, safe on any thread.
 *
 * @param type the kind of identifier; DHCPv6 has no circuit ids and client ids
 * @param value its bytes: a hardware address without its type, a DUID, a client identifier with its
 *     type byte
 */
public record HostIdentifier(HostIdentifierType type, Identifier value) {
    /** Checks that neither is null. */
    public HostIdentifier {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
    }

    /**
     * An identifier from bytes.
     *
     * @param type not null
     * @param bytes copied, not null
     * @return never null
     */
    public static HostIdentifier of(HostIdentifierType type, byte[] bytes) {
        return new HostIdentifier(type, Identifier.of(bytes));
    }

    @Override
    public String toString() {
        return type.keaName() + "=" + value;
    }
}
