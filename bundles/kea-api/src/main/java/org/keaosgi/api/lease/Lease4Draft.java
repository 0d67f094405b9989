// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.Inet4Address;

/**
 * A DHCPv4 lease in the making, for {@link Lease4Service#add} and its like. Not safe for several
 * threads at once; the lease it gives is immutable.
 */
public final class Lease4Draft extends LeaseDraft<Lease4Draft> {
    byte[] clientId;

    /**
     * A draft of a new lease: state default, last transmission now, everything else empty or 0.
     *
     * @param address not null
     */
    public Lease4Draft(Inet4Address address) {
        super(LeaseType.V4, address);
    }

    /**
     * A draft of a changed lease.
     *
     * @param lease whose properties it begins with
     */
    public Lease4Draft(Lease4 lease) {
        super(lease);
        clientId = lease.clientId().orElse(null);
    }

    @Override
    Lease4Draft self() {
        return this;
    }

    /**
     * Sets the client identifier (option 61).
     *
     * @param bytes of a length that Kea accepts (2 bytes and more), copied; null for none
     * @return this draft
     */
    public Lease4Draft clientId(byte[] bytes) {
        clientId = bytes == null ? null : bytes.clone();
        return this;
    }

    /**
     * The lease.
     *
     * @return immutable, safe on any thread; its {@code toText} is in the manner of Kea's
     */
    public Lease4 build() {
        return new Lease4Value(this);
    }
}
