// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.util.Objects;

/**
 * A reservation among the arguments of a command. Immutable, safe on any thread, good beyond the
 * command.
 *
 * @param host the reservation as Kea has understood it
 * @param json the reservation as it was given, without its subnet: JSON that reads back as the very
 *     same, byte for byte
 * @param <H> {@link Host4} or {@link Host6}
 */
public record ParsedHost<H extends Host>(H host, String json) {
    /** Checks that neither is null. */
    public ParsedHost {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(json, "json");
    }
}
