// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.util.List;
import java.util.Objects;

/**
 * A part of a walk through reservations. Reservations of one page come from one source.
 *
 * @param hosts the reservations; none when the walk is over
 * @param next where to go on
 * @param <H> {@link Host4} or {@link Host6}
 */
public record HostPage<H extends Host>(List<H> hosts, HostPosition next) {
    /** Copies the list. */
    public HostPage {
        hosts = List.copyOf(hosts);
        Objects.requireNonNull(next, "next");
    }
}
