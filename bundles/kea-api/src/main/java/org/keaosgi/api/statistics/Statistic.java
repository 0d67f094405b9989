// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.statistics;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * What Kea has recorded under one name. An immutable copy.
 *
 * @param name for example {@code pkt4-received} or {@code subnet[1].assigned-addresses}
 * @param type of all its values
 * @param samples the newest first, never empty; how many are kept is set in Kea's configuration
 *     ({@code statistic-default-sample-count}) or with {@link Statistics#keepSamples}
 */
public record Statistic(String name, Type type, List<Sample> samples) {
    /** The kinds of values; a statistic keeps the kind it was first set with. */
    public enum Type {
        /** A signed 64-bit integer, {@code Long}. */
        INTEGER,
        /**
         * A signed 128-bit integer, {@code java.math.BigInteger}; only in Kea 2.6 and later, for
         * sizes of IPv6 subnets.
         */
        BIG_INTEGER,
        /** A {@code Double}. */
        FLOAT,
        /** A {@code java.time.Duration}. */
        DURATION,
        /** A {@code String}. */
        STRING
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when there is no sample
     */
    public Statistic {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException(name + " has no samples");
        }
    }

    /**
     * The newest sample.
     *
     * @return never null
     */
    public Sample latest() {
        return samples.get(0);
    }

    /**
     * The newest value as an integer.
     *
     * @return the value
     * @throws IllegalStateException when it is no integer
     * @throws ArithmeticException when it does not fit into 64 bits
     */
    public long asLong() {
        if (latest().value() instanceof Long value) {
            return value;
        }
        return asBigInteger().longValueExact();
    }

    /**
     * The newest value as an integer of any size.
     *
     * @return never null
     * @throws IllegalStateException when it is no integer
     */
    public BigInteger asBigInteger() {
        Object value = latest().value();
        if (value instanceof Long integer) {
            return BigInteger.valueOf(integer);
        }
        if (value instanceof BigInteger integer) {
            return integer;
        }
        throw new IllegalStateException(name + " is of type " + type + ", not an integer");
    }
}
