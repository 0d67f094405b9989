// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.keaosgi.api.lease.Identifier;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.Lease6Draft;
import org.keaosgi.api.lease.Lease6Service;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;

/** Writes into Kea's lease database what clients were told. */
final class Recorder6 {
    private final Lease6Service leases;

    Recorder6(Lease6Service leases) {
        this.leases = leases;
    }

    /** Writes the client's lease; says why not when the address is somebody else's. */
    Optional<String> record(
            Packet6 query,
            Optional<Subnet> subnet,
            LeaseType type,
            Inet6Address address,
            int length,
            long iaid,
            Times6 times) {
        Optional<byte[]> duid = query.duid();
        if (subnet.isEmpty() || duid.isEmpty()) {
            return Optional.of("there is no subnet or no DUID to write its lease with");
        }
        Lease6 lease =
                new Lease6Draft(type, address)
                        .prefixLength(length)
                        .duid(duid.get())
                        .iaid(iaid)
                        .preferredLifetime(times.preferred())
                        .validLifetime(times.valid())
                        .subnetId(subnet.get().id())
                        .hardwareAddress(query.hardwareAddress().orElse(null))
                        .build();
        Optional<String> problem =
                LeaseWriter.write(leases, lease, present -> belongsTo(present, duid.get()));
        if (problem.isEmpty()) {
            forgetOthers(lease);
        }
        return problem;
    }

    /** An association that the inventory has given another address has left the old one. */
    private void forgetOthers(Lease6 lease) {
        LeaseQuery ofAssociation =
                new LeaseQuery.ByIdentityAssociation(
                        lease.type(),
                        Identifier.of(lease.duid()),
                        lease.iaid(),
                        OptionalLong.of(lease.subnetId()));
        leases.find(ofAssociation).stream()
                .filter(other -> !other.address().equals(lease.address()))
                .filter(other -> other.state() == LeaseStates.DEFAULT)
                .forEach(leases::delete);
    }

    private static boolean belongsTo(Lease6 lease, byte[] duid) {
        return lease.state() == LeaseStates.DEFAULT && Arrays.equals(lease.duid(), duid);
    }
}
