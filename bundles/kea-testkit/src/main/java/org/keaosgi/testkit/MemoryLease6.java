// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.net.Inet6Address;
import java.util.Objects;
import org.keaosgi.api.lease.EditableLease6;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.Lease6Draft;

/**
 * A DHCPv6 lease that can be changed, as hook points hand one out. Kea checks more of what it is
 * given, such as that a user context is a JSON map.
 */
public final class MemoryLease6 extends MemoryLease implements EditableLease6 {
    private static final int MAX_LENGTH = 128;

    private Inet6Address address;
    private int prefixLength;
    private byte[] duid;
    private long iaid;
    private long preferredLifetime;

    /**
     * Begins as another lease is.
     *
     * @param lease for example of a {@link Lease6Draft}
     */
    public MemoryLease6(Lease6 lease) {
        super(lease);
        address = lease.address();
        prefixLength = lease.prefixLength();
        duid = lease.duid();
        iaid = lease.iaid();
        preferredLifetime = lease.preferredLifetime();
    }

    @Override
    Lease6 value() {
        return fill(new Lease6Draft(type(), address))
                .prefixLength(prefixLength)
                .duid(duid)
                .iaid(iaid)
                .preferredLifetime(preferredLifetime)
                .build();
    }

    @Override
    public Inet6Address address() {
        return address;
    }

    @Override
    public void setAddress(Inet6Address newAddress) {
        address = Objects.requireNonNull(newAddress, "address");
    }

    @Override
    public int prefixLength() {
        return prefixLength;
    }

    @Override
    public void setPrefixLength(int length) {
        prefixLength = Bytes.inRange("a prefix's length", length, MAX_LENGTH);
    }

    @Override
    public byte[] duid() {
        return duid.clone();
    }

    @Override
    public void setDuid(byte[] newDuid) {
        duid = newDuid.clone();
    }

    @Override
    public long iaid() {
        return iaid;
    }

    @Override
    public void setIaid(long newIaid) {
        iaid = Bytes.inRange("an IAID", newIaid, MAX_UNSIGNED32);
    }

    @Override
    public long preferredLifetime() {
        return preferredLifetime;
    }

    @Override
    public void setPreferredLifetime(long seconds) {
        preferredLifetime = Bytes.inRange("a lifetime", seconds, MAX_UNSIGNED32);
    }

    @Override
    public Lease6 copy() {
        return value();
    }
}
