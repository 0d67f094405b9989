// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.statistics;

import java.time.Instant;
import java.util.Objects;

/**
 * A value that a statistic had, and since when. Immutable.
 *
 * @param value a {@code Long}, {@code java.math.BigInteger}, {@code Double}, {@code
 *     java.time.Duration} or {@code String}, by the {@link Statistic#type() statistic's type}
 * @param time when it was recorded, by Kea's clock, to the microsecond
 */
public record Sample(Object value, Instant time) {
    /** Checks that neither part is null. */
    public Sample {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(time, "time");
    }
}
