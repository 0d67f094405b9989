// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalLong;
import org.keaosgi.api.lease.Identifier;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.commands.Family;

/**
 * Names one lease: by its address, or by an identifier in one subnet.
 *
 * @param kind what names the lease
 * @param type of the lease, IA_NA when the command names none
 * @param address the address, {@link #NO_ADDRESS} when something else names the lease
 * @param identifier null when there is none
 * @param subnetId unsigned 32 bits
 * @param iaid unsigned 32 bits
 * @param updateDns whether the lease's names are to be removed from DNS
 */
record SingleLease(
        Kind kind,
        LeaseType type,
        InetAddress address,
        Identifier identifier,
        long subnetId,
        long iaid,
        boolean updateDns) {

    /** What names a lease. */
    enum Kind {
        ADDRESS,
        HW_ADDRESS,
        DUID,
        CLIENT_ID
    }

    /** Stands where the command names no address; Kea looks even that one up when told to. */
    static final Inet6Address NO_ADDRESS = Addresses.v6(new byte[16]);

    private static final int ETHERNET = 1;

    static SingleLease ofAddress(LeaseType type, InetAddress address, boolean updateDns) {
        return new SingleLease(Kind.ADDRESS, type, address, null, 0, 0, updateDns);
    }

    /**
     * The question to the lease database.
     *
     * @param family whose leases it holds
     * @return empty when there can be no such lease
     */
    Optional<LeaseQuery> query(Family family) {
        // In DHCPv4 the type is read and then means nothing.
        LeaseType asked = family == Family.V4 ? LeaseType.V4 : type;
        if ((asked == LeaseType.V4) != (family == Family.V4)
                || (kind == Kind.ADDRESS && !family.has(address))) {
            return Optional.empty();
        }
        OptionalLong subnet = OptionalLong.of(subnetId);
        return Optional.of(
                switch (kind) {
                    case ADDRESS -> new LeaseQuery.ByAddress(asked, address);
                    case HW_ADDRESS ->
                            new LeaseQuery.ByHardwareAddress(
                                    new HardwareAddress(ETHERNET, 0, identifier.bytes()), subnet);
                    case CLIENT_ID -> new LeaseQuery.ByClientId(identifier, subnet);
                    case DUID ->
                            new LeaseQuery.ByIdentityAssociation(asked, identifier, iaid, subnet);
                });
    }
}
