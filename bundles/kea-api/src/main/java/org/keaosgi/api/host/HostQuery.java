// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.net.InetAddress;
import java.util.Objects;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which reservations are meant. Immutable, safe on any thread. Subnet ids are unsigned 32 bits, 0
 * stands for global reservations.
 */
@ProviderType
public sealed interface HostQuery {
    /**
     * All reservations of a subnet.
     *
     * @param subnetId 0 for the global reservations
     */
    record InSubnet(long subnetId) implements HostQuery {}

    /**
     * The reservations of an address or, in DHCPv6, of a delegated prefix by its address. There can
     * be several in one subnet when Kea is configured so ({@code ip-reservations-unique}). Kea 2.2
     * finds those of the configured subnets and global ones only, in DHCPv6.
     *
     * @param address not null
     * @param subnetId empty for all subnets
     */
    record ByAddress(InetAddress address, OptionalLong subnetId) implements HostQuery {
        /** Checks that neither is null. */
        public ByAddress {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(subnetId, "subnetId");
        }
    }

    /**
     * The reservations for a client.
     *
     * @param identifier not null
     * @param subnetId empty for all subnets
     */
    record ByIdentifier(HostIdentifier identifier, OptionalLong subnetId) implements HostQuery {
        /** Checks that neither is null. */
        public ByIdentifier {
            Objects.requireNonNull(identifier, "identifier");
            Objects.requireNonNull(subnetId, "subnetId");
        }
    }

    /**
     * The reservations with a host name.
     *
     * @param hostname in lower case; Kea compares it with names in lower case
     * @param subnetId empty for all subnets
     */
    record ByHostname(String hostname, OptionalLong subnetId) implements HostQuery {
        /** Checks that neither is null. */
        public ByHostname {
            Objects.requireNonNull(hostname, "hostname");
            Objects.requireNonNull(subnetId, "subnetId");
        }
    }
}
