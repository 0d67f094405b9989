// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.util.Objects;
import org.keaosgi.api.command.ServerValue;

/**
 * Reservations as JSON that Kea has built.
 *
 * @param count how many there are in the list
 * @param hosts a JSON list, each reservation in the form of Kea's commands; not null
 * @param next of a page: where to go on; otherwise {@link HostPosition#START}
 */
public record HostListing(long count, ServerValue hosts, HostPosition next) {
    /** Checks that nothing is null. */
    public HostListing {
        Objects.requireNonNull(hosts, "hosts");
        Objects.requireNonNull(next, "next");
    }
}
