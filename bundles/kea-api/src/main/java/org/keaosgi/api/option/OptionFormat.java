// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The form of a payload, whatever option carries it. {@link Formats} has the usual ones; {@link
 * OptionCodec#of} makes a codec of a form and a code.
 *
 * <p>A format has no state and may be used on any thread.
 *
 * @param <T> the type of the value, immutable
 */
@ConsumerType
public interface OptionFormat<T> {
    /**
     * Reads the whole payload.
     *
     * @param payload not null
     * @return never null
     * @throws OptionFormatException when it is malformed
     */
    T read(PayloadReader payload);

    /**
     * Writes a value.
     *
     * @param value not null
     * @param payload where it is appended, not null
     * @throws IllegalArgumentException when the format can't express the value
     */
    void write(T value, PayloadWriter payload);

    /**
     * A format made of two functions.
     *
     * @param read as {@link #read}, not null
     * @param write as {@link #write}, not null
     * @param <T> the type of the value
     * @return never null
     */
    static <T> OptionFormat<T> of(
            Function<PayloadReader, T> read, BiConsumer<T, PayloadWriter> write) {
        return new FunctionFormat<>(read, write);
    }
}
