// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.util.Arrays;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.Lease6Draft;
import org.keaosgi.api.lease.Lease6Service;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseType;

/** The leases of a {@code kea-dhcp6} that isn't there. Safe on any thread. */
public final class MemoryLeases6 extends MemoryLeases<Lease6> implements Lease6Service {
    /** No lease at first. */
    public MemoryLeases6() {}

    @Override
    Lease6 stored(Lease6 lease) {
        return new Lease6Draft(lease).build();
    }

    @Override
    boolean isOfFamily(LeaseQuery query) {
        return !(query instanceof LeaseQuery.ByClientId
                || (query instanceof LeaseQuery.ByAddress by && by.type() == LeaseType.V4));
    }

    @Override
    boolean sameClient(Lease6 one, Lease6 other) {
        return Arrays.equals(one.duid(), other.duid())
                && one.iaid() == other.iaid()
                && one.prefixLength() == other.prefixLength()
                && one.preferredLifetime() == other.preferredLifetime();
    }

    @Override
    boolean matchesClient(LeaseQuery query, Lease6 lease) {
        if (query instanceof LeaseQuery.ByDuid by) {
            return Arrays.equals(by.duid().bytes(), lease.duid());
        }
        return query instanceof LeaseQuery.ByIdentityAssociation by
                && by.type() == lease.type()
                && by.iaid() == lease.iaid()
                && Arrays.equals(by.duid().bytes(), lease.duid())
                && isIn(by.subnetId(), lease);
    }
}
