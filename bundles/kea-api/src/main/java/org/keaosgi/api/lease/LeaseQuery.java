// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.keaosgi.api.packet.HardwareAddress;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which leases are meant. Immutable, safe on any thread. Subnet ids are unsigned 32 bits; of a
 * number outside that range Kea looks at the lower 32 bits only.
 */
@ProviderType
public sealed interface LeaseQuery {
    /** All leases of the daemon's family, in the order of the back end. */
    record All() implements LeaseQuery {}

    /**
     * All leases of some subnets, subnet by subnet in the order given; a subnet named twice comes
     * twice.
     *
     * @param subnetIds not null, may be empty
     */
    record InSubnets(List<Long> subnetIds) implements LeaseQuery {
        /** Copies the list. */
        public InSubnets {
            subnetIds = List.copyOf(subnetIds);
        }
    }

    /**
     * The lease of an address or prefix, one at most.
     *
     * @param type {@link LeaseType#V4} or the kind of the DHCPv6 lease
     * @param address the address, or the prefix without its length, of the type's family
     */
    record ByAddress(LeaseType type, InetAddress address) implements LeaseQuery {
        /** Checks that neither is null. */
        public ByAddress {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(address, "address");
        }
    }

    /**
     * The leases of a hardware address. Within a subnet: one at most in DHCPv4. In DHCPv6 Kea keeps
     * no index of these, so that all leases are looked at.
     *
     * @param address not null
     * @param subnetId empty for all subnets
     */
    record ByHardwareAddress(HardwareAddress address, OptionalLong subnetId) implements LeaseQuery {
        /** Checks that neither is null. */
        public ByHardwareAddress {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(subnetId, "subnetId");
        }
    }

    /**
     * The DHCPv4 leases of a client identifier (option 61). Within a subnet: one at most.
     *
     * @param clientId the option's payload, of a length that Kea accepts (2 bytes and more)
     * @param subnetId empty for all subnets
     */
    record ByClientId(Identifier clientId, OptionalLong subnetId) implements LeaseQuery {
        /** Checks that neither is null. */
        public ByClientId {
            Objects.requireNonNull(clientId, "clientId");
            Objects.requireNonNull(subnetId, "subnetId");
        }
    }

    /**
     * All DHCPv6 leases of a client.
     *
     * @param duid the client's DUID, of a length that Kea accepts
     */
    record ByDuid(Identifier duid) implements LeaseQuery {
        /** Checks that it is not null. */
        public ByDuid {
            Objects.requireNonNull(duid, "duid");
        }
    }

    /**
     * The DHCPv6 leases of one identity association. Within a subnet Kea expects one at most and
     * refuses when there are more.
     *
     * @param type not {@link LeaseType#V4}
     * @param duid the client's DUID, of a length that Kea accepts
     * @param iaid unsigned 32 bits
     * @param subnetId empty for all subnets
     */
    record ByIdentityAssociation(LeaseType type, Identifier duid, long iaid, OptionalLong subnetId)
            implements LeaseQuery {
        /** Checks that none is null. */
        public ByIdentityAssociation {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(duid, "duid");
            Objects.requireNonNull(subnetId, "subnetId");
        }
    }

    /**
     * The leases with a host name.
     *
     * @param hostname compared byte by byte; Kea keeps names in lower case
     */
    record ByHostname(String hostname) implements LeaseQuery {
        /** Checks that it is not null. */
        public ByHostname {
            Objects.requireNonNull(hostname, "hostname");
        }
    }

    /**
     * The leases in a state. Kea keeps no index of these, so that all leases are looked at.
     *
     * @param state see {@link Lease#state}
     * @param subnetId empty for all subnets
     */
    record ByState(int state, OptionalLong subnetId) implements LeaseQuery {
        /** Checks that the subnet is not null. */
        public ByState {
            Objects.requireNonNull(subnetId, "subnetId");
        }
    }

    /**
     * The next leases in ascending order of their addresses.
     *
     * @param from the address before the first one wanted, which itself is not in the answer;
     *     {@code 0.0.0.0} or {@code ::} to begin
     * @param limit how many at most, 1 to 4294967295; Kea refuses others
     */
    record Page(InetAddress from, long limit) implements LeaseQuery {
        /** Checks that the address is not null. */
        public Page {
            Objects.requireNonNull(from, "from");
        }
    }

    /**
     * All leases.
     *
     * @return never null
     */
    static LeaseQuery all() {
        return new All();
    }

    /**
     * The leases of one subnet.
     *
     * @param subnetId unsigned 32 bits
     * @return never null
     */
    static LeaseQuery subnet(long subnetId) {
        return new InSubnets(List.of(subnetId));
    }

    /**
     * The leases of a hardware address in all subnets.
     *
     * @param address not null
     * @return never null
     */
    static LeaseQuery hardwareAddress(HardwareAddress address) {
        return new ByHardwareAddress(address, OptionalLong.empty());
    }

    /**
     * The leases of a client identifier in all subnets; DHCPv4.
     *
     * @param clientId the option's payload, of a length that Kea accepts
     * @return never null
     */
    static LeaseQuery clientId(byte[] clientId) {
        return new ByClientId(Identifier.of(clientId), OptionalLong.empty());
    }

    /**
     * The leases of a client; DHCPv6.
     *
     * @param duid of a length that Kea accepts
     * @return never null
     */
    static LeaseQuery duid(byte[] duid) {
        return new ByDuid(Identifier.of(duid));
    }

    /**
     * The leases with a host name.
     *
     * @param hostname in lower case, as Kea keeps it
     * @return never null
     */
    static LeaseQuery hostname(String hostname) {
        return new ByHostname(hostname);
    }

    /**
     * The leases in a state, in all subnets.
     *
     * @param state see {@link Lease#state}
     * @return never null
     */
    static LeaseQuery state(int state) {
        return new ByState(state, OptionalLong.empty());
    }

    /**
     * A page of leases.
     *
     * @param from the last address of the page before, {@code 0.0.0.0} or {@code ::} to begin
     * @param limit how many at most, 1 to 4294967295
     * @return never null
     */
    static LeaseQuery page(InetAddress from, long limit) {
        return new Page(from, limit);
    }
}
