// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import org.keaosgi.api.lease.Lease;

/** Kea's numbers for the states of leases. */
final class LeaseStates {
    static final int DEFAULT = 0;
    static final int EXPIRED_RECLAIMED = 2;

    private LeaseStates() {}

    /** Given back, or run out. */
    static boolean isFree(Lease lease) {
        return lease.state() == EXPIRED_RECLAIMED || (lease.state() == DEFAULT && lease.expired());
    }
}
