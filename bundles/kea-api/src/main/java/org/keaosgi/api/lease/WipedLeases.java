// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.util.List;

/**
 * What {@link LeaseService#wipe} has done.
 *
 * @param count how many leases were deleted
 * @param subnetIds the subnets that were wiped, in the order in which Kea keeps them; not null
 */
public record WipedLeases(long count, List<Long> subnetIds) {
    /** Copies the list. */
    public WipedLeases {
        subnetIds = List.copyOf(subnetIds);
    }
}
