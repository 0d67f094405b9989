// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.Inet6Address;

/**
 * A DHCPv6 lease in the making, for {@link Lease6Service#add} and its like. Not safe for several
 * threads at once; the lease it gives is immutable.
 */
public final class Lease6Draft extends LeaseDraft<Lease6Draft> {
    static final int ADDRESS_LENGTH = 128;

    int prefixLength = ADDRESS_LENGTH;
    byte[] duid = {0};
    long iaid;
    long preferredLifetime;

    /**
     * A draft of a new lease: state default, last transmission now, prefix length 128, the DUID a
     * single zero byte as Kea keeps for "none", everything else empty or 0.
     *
     * @param type not {@link LeaseType#V4}
     * @param address the address, or the prefix without its length
     * @throws IllegalArgumentException for the type V4
     */
    public Lease6Draft(LeaseType type, Inet6Address address) {
        super(type, address);
        if (type == LeaseType.V4) {
            throw new IllegalArgumentException("a DHCPv6 lease can't be of the type V4");
        }
    }

    /**
     * A draft of a changed lease.
     *
     * @param lease whose properties it begins with
     */
    public Lease6Draft(Lease6 lease) {
        super(lease);
        prefixLength = lease.prefixLength();
        duid = lease.duid();
        iaid = lease.iaid();
        preferredLifetime = lease.preferredLifetime();
    }

    @Override
    Lease6Draft self() {
        return this;
    }

    /**
     * Sets the length of the delegated prefix.
     *
     * @param bits 0 to 255, Kea checks it; 128 for an address
     * @return this draft
     * @throws IllegalArgumentException when it is out of range
     */
    public Lease6Draft prefixLength(int bits) {
        if (bits < 0 || bits > 255) {
            throw new IllegalArgumentException("a prefix length of " + bits);
        }
        prefixLength = bits;
        return this;
    }

    /**
     * Sets the client's DUID.
     *
     * @param bytes of a length that Kea accepts, copied, not null
     * @return this draft
     */
    public Lease6Draft duid(byte[] bytes) {
        duid = bytes.clone();
        return this;
    }

    /**
     * Sets the number of the identity association (IAID).
     *
     * @param number unsigned 32 bits
     * @return this draft
     * @throws IllegalArgumentException when it is out of range
     */
    public Lease6Draft iaid(long number) {
        iaid = unsigned32("IAID", number);
        return this;
    }

    /**
     * Sets the preferred lifetime.
     *
     * @param seconds unsigned 32 bits, {@link Lease#INFINITE} for ever
     * @return this draft
     * @throws IllegalArgumentException when it is out of range
     */
    public Lease6Draft preferredLifetime(long seconds) {
        preferredLifetime = unsigned32("preferred lifetime", seconds);
        return this;
    }

    /**
     * The lease.
     *
     * @return immutable, safe on any thread; its {@code toText} is in the manner of Kea's
     */
    public Lease6 build() {
        return new Lease6Value(this);
    }
}
