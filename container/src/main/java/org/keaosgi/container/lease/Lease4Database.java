// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease4Service;
import org.keaosgi.container.view.StoredLeases;

/** The leases of kea-dhcp4. */
final class Lease4Database extends LeaseDatabase<Lease4> implements Lease4Service {
    Lease4Database(LeaseCalls calls) {
        super(calls, 4);
    }

    @Override
    Lease4 view(byte[] record) {
        return StoredLeases.lease4(record, this::text);
    }
}
