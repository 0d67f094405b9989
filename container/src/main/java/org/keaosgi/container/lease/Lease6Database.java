// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.Lease6Service;
import org.keaosgi.container.view.StoredLeases;

/** The leases of kea-dhcp6. */
final class Lease6Database extends LeaseDatabase<Lease6> implements Lease6Service {
    Lease6Database(LeaseCalls calls) {
        super(calls, 6);
    }

    @Override
    Lease6 view(byte[] record) {
        return StoredLeases.lease6(record, this::text);
    }
}
