// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.net.Inet4Address;
import java.util.Objects;
import java.util.Optional;
import org.keaosgi.api.lease.EditableLease4;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease4Draft;

/**
 * A DHCPv4 lease that can be changed, as hook points hand one out. Kea checks more of what it is
 * given, such as that a user context is a JSON map.
 */
public final class MemoryLease4 extends MemoryLease implements EditableLease4 {
    private Inet4Address address;
    private byte[] clientId;

    /**
     * Begins as another lease is.
     *
     * @param lease for example of a {@link Lease4Draft}
     */
    public MemoryLease4(Lease4 lease) {
        super(lease);
        address = lease.address();
        clientId = lease.clientId().orElse(null);
    }

    @Override
    Lease4 value() {
        return fill(new Lease4Draft(address)).clientId(clientId).build();
    }

    @Override
    public Inet4Address address() {
        return address;
    }

    @Override
    public void setAddress(Inet4Address newAddress) {
        address = Objects.requireNonNull(newAddress, "address");
    }

    @Override
    public Optional<byte[]> clientId() {
        return Optional.ofNullable(clientId).map(byte[]::clone);
    }

    @Override
    public void setClientId(byte[] newClientId) {
        clientId = newClientId == null ? null : newClientId.clone();
    }

    @Override
    public Lease4 copy() {
        return value();
    }
}
