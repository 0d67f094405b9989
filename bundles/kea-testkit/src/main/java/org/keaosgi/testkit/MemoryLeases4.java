// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.util.Arrays;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease4Draft;
import org.keaosgi.api.lease.Lease4Service;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseType;

/** The leases of a {@code kea-dhcp4} that isn't there. Safe on any thread. */
public final class MemoryLeases4 extends MemoryLeases<Lease4> implements Lease4Service {
    /** No lease at first. */
    public MemoryLeases4() {}

    @Override
    Lease4 stored(Lease4 lease) {
        return new Lease4Draft(lease).build();
    }

    @Override
    boolean isOfFamily(LeaseQuery query) {
        return !(query instanceof LeaseQuery.ByDuid
                || query instanceof LeaseQuery.ByIdentityAssociation
                || (query instanceof LeaseQuery.ByAddress by && by.type() != LeaseType.V4));
    }

    @Override
    boolean sameClient(Lease4 one, Lease4 other) {
        return Arrays.equals(one.clientId().orElse(null), other.clientId().orElse(null));
    }

    @Override
    boolean matchesClient(LeaseQuery query, Lease4 lease) {
        return query instanceof LeaseQuery.ByClientId by
                && Arrays.equals(by.clientId().bytes(), lease.clientId().orElse(null))
                && isIn(by.subnetId(), lease);
    }
}
