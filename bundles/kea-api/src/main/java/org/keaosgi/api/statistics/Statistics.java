// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.statistics;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Kea's statistics, the ones that {@code statistic-get} and its relatives show. A service of the
 * container, always there; safe on any thread. What it returns are immutable copies.
 *
 * <p>Setting or adding to a name that does not exist creates it with the value's type; a name that
 * exists keeps its type.
 *
 * <p>Inside a hook point or a command a call costs well under a microsecond. On a thread of a
 * bundle's own it waits for Kea's main thread to come round, some ten to a hundred microseconds.
 *
 * <p>Every method throws {@code IllegalStateException} when Kea's main thread does not come round
 * within some seconds, or the hook library is not loaded.
 */
@ProviderType
public interface Statistics {
    /**
     * One statistic with all its samples.
     *
     * @param name not null
     * @return empty when there is none of that name
     */
    Optional<Statistic> get(String name);

    /**
     * The newest value of an integer statistic: cheaper than {@link #get}.
     *
     * @param name not null
     * @return empty when there is none of that name
     * @throws IllegalArgumentException when it is of another type than {@link
     *     Statistic.Type#INTEGER}
     */
    OptionalLong integer(String name);

    /**
     * All statistics, by name in ascending order.
     *
     * @return never null, immutable
     */
    Map<String, Statistic> all();

    /**
     * Whether there is a statistic of that name.
     *
     * @param name not null
     * @return true then
     */
    boolean exists(String name);

    /**
     * Records an integer.
     *
     * @param name not null, not empty
     * @param value the new value
     * @throws IllegalArgumentException when the statistic is of another type
     */
    void set(String name, long value);

    /**
     * Records a big integer.
     *
     * @param name not null, not empty
     * @param value the new value, at most 127 bits and a sign
     * @throws IllegalArgumentException when the statistic is of another type or the value too great
     * @throws UnsupportedOperationException on a Kea that has no such statistics (before 2.6)
     */
    void set(String name, BigInteger value);

    /**
     * Records a number.
     *
     * @param name not null, not empty
     * @param value the new value
     * @throws IllegalArgumentException when the statistic is of another type
     */
    void set(String name, double value);

    /**
     * Records a duration.
     *
     * @param name not null, not empty
     * @param value the new value; Kea keeps microseconds or better
     * @throws IllegalArgumentException when the statistic is of another type
     */
    void set(String name, Duration value);

    /**
     * Records a text.
     *
     * @param name not null, not empty
     * @param value the new value, not null
     * @throws IllegalArgumentException when the statistic is of another type
     */
    void set(String name, String value);

    /**
     * Adds to an integer; one step, nothing comes between.
     *
     * @param name not null, not empty
     * @param value may be negative
     * @throws IllegalArgumentException when the statistic is of another type
     */
    void add(String name, long value);

    /**
     * Adds to a big integer; one step.
     *
     * @param name not null, not empty
     * @param value may be negative
     * @throws IllegalArgumentException when the statistic is of another type or the value too great
     * @throws UnsupportedOperationException on a Kea that has no such statistics (before 2.6)
     */
    void add(String name, BigInteger value);

    /**
     * Adds to a number; one step.
     *
     * @param name not null, not empty
     * @param value may be negative
     * @throws IllegalArgumentException when the statistic is of another type
     */
    void add(String name, double value);

    /**
     * Adds to a duration; one step.
     *
     * @param name not null, not empty
     * @param value may be negative
     * @throws IllegalArgumentException when the statistic is of another type
     */
    void add(String name, Duration value);

    /**
     * Appends to a text; one step.
     *
     * @param name not null, not empty
     * @param value not null
     * @throws IllegalArgumentException when the statistic is of another type
     */
    void add(String name, String value);

    /**
     * Sets a statistic to zero (or the empty text) and forgets its older samples.
     *
     * @param name not null
     * @return false when there is none of that name
     */
    boolean reset(String name);

    /**
     * Removes a statistic.
     *
     * @param name not null
     * @return false when there is none of that name
     */
    boolean remove(String name);

    /** Resets every statistic, Kea's own too. */
    void resetAll();

    /**
     * Limits the samples kept of a statistic by their number.
     *
     * @param name not null
     * @param count at least 1
     * @return false when there is none of that name
     */
    boolean keepSamples(String name, int count);

    /**
     * Limits the samples kept of a statistic by their age.
     *
     * @param name not null
     * @param age positive, to the second
     * @return false when there is none of that name
     */
    boolean keepSamples(String name, Duration age);
}
