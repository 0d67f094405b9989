// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.util.Objects;
import org.keaosgi.api.command.ServerValue;

/**
 * Leases as JSON that Kea has built.
 *
 * @param count how many leases there are in the list
 * @param leases a JSON list, each lease in the form of the running Kea's commands; not null
 */
public record LeaseListing(long count, ServerValue leases) {
    /** Checks that the list is not null. */
    public LeaseListing {
        Objects.requireNonNull(leases, "leases");
    }
}
