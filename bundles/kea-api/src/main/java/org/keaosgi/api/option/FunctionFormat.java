// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A format made of two functions. */
record FunctionFormat<T>(Function<PayloadReader, T> reader, BiConsumer<T, PayloadWriter> writer)
        implements OptionFormat<T> {
    FunctionFormat {
        Objects.requireNonNull(reader, "read");
        Objects.requireNonNull(writer, "write");
    }

    @Override
    public T read(PayloadReader payload) {
        return reader.apply(payload);
    }

    @Override
    public void write(T value, PayloadWriter payload) {
        writer.accept(value, payload);
    }
}
