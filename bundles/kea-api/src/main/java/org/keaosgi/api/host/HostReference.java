// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.net.InetAddress;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** Names one reservation. Immutable, safe on any thread. */
@ProviderType
public sealed interface HostReference {
    /**
     * The subnet it belongs to.
     *
     * @return unsigned 32 bits, 0 for a global reservation
     */
    long subnetId();

    /**
     * The reservation of an address, or of a delegated prefix by its address.
     *
     * @param subnetId unsigned 32 bits, 0 for a global reservation
     * @param address not null
     */
    record OfAddress(long subnetId, InetAddress address) implements HostReference {
        /** Checks that the address is not null. */
        public OfAddress {
            Objects.requireNonNull(address, "address");
        }
    }

    /**
     * The reservation for a client.
     *
     * @param subnetId unsigned 32 bits, 0 for a global reservation
     * @param identifier not null
     */
    record OfClient(long subnetId, HostIdentifier identifier) implements HostReference {
        /** Checks that the identifier is not null. */
        public OfClient {
            Objects.requireNonNull(identifier, "identifier");
        }
    }
}
