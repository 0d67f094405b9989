// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.net.Inet4Address;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease4Draft;
import org.keaosgi.api.lease.Lease4Service;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.option.Codecs4;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;

/** Writes into Kea's lease database what clients were told. */
final class Recorder4 {
    private final Lease4Service leases;

    Recorder4(Lease4Service leases) {
        this.leases = leases;
    }

    /** Why the address can't be leased to the client; empty when it can. */
    Optional<String> conflict(Packet4 query, Inet4Address address) {
        return LeaseWriter.conflict(find(address), lease -> belongsTo(lease, query));
    }

    /** Writes the client's lease; says why not when the address is somebody else's. */
    Optional<String> record(
            Packet4 query, Optional<Subnet> subnet, Inet4Address address, long validLifetime) {
        if (subnet.isEmpty()) {
            return Optional.of("there is no subnet to write its lease for");
        }
        Lease4 lease = lease(query, subnet.get(), address, validLifetime);
        Optional<String> problem =
                LeaseWriter.write(leases, lease, present -> belongsTo(present, query));
        if (problem.isEmpty()) {
            forgetOthers(query, subnet.get(), address);
        }
        return problem;
    }

    private Optional<Lease4> find(Inet4Address address) {
        return leases.findFirst(new LeaseQuery.ByAddress(LeaseType.V4, address));
    }

    private static Lease4 lease(
            Packet4 query, Subnet subnet, Inet4Address address, long validLifetime) {
        return new Lease4Draft(address)
                .subnetId(subnet.id())
                .validLifetime(validLifetime)
                .hardwareAddress(query.hardwareAddress().orElse(null))
                .clientId(query.clientId().orElse(null))
                .hostname(query.option(Codecs4.HOST_NAME).orElse(""))
                .build();
    }

    /** A client that the inventory has given another address has left the old one. */
    private void forgetOthers(Packet4 query, Subnet subnet, Inet4Address address) {
        query.hardwareAddress()
                .map(
                        hardware ->
                                new LeaseQuery.ByHardwareAddress(
                                        hardware, OptionalLong.of(subnet.id())))
                .ifPresent(
                        others ->
                                leases.find(others).stream()
                                        .filter(lease -> !lease.address().equals(address))
                                        .filter(lease -> lease.state() == LeaseStates.DEFAULT)
                                        .filter(lease -> belongsTo(lease, query))
                                        .forEach(leases::delete));
    }

    private static boolean belongsTo(Lease4 lease, Packet4 query) {
        if (lease.state() != LeaseStates.DEFAULT) {
            return false;
        }
        boolean sameHardware =
                lease.hardwareAddress().isPresent()
                        && lease.hardwareAddress()
                                .map(address -> FieldTexts.of(address.bytes()))
                                .equals(
                                        query.hardwareAddress()
                                                .map(address -> FieldTexts.of(address.bytes())));
        boolean sameId =
                lease.clientId().isPresent()
                        && query.clientId()
                                .filter(id -> Arrays.equals(id, lease.clientId().get()))
                                .isPresent();
        return sameHardware || sameId;
    }
}
