// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;

/** A codec made of a code, a name (empty when it has none) and a format. */
record FormatCodec<T>(int code, String name, OptionFormat<T> format) implements OptionCodec<T> {
    FormatCodec {
        if (code < 0 || code > 0xffff) {
            throw new IllegalArgumentException("an option's code is 0 to 65535, not " + code);
        }
    }

    @Override
    public T decode(byte[] payload) {
        PayloadReader reader = new PayloadReader(payload);
        try {
            T value = format.read(reader);
            reader.end();
            return value;
        } catch (OptionFormatException e) {
            throw named(e.offset(), e.problem(), e);
        } catch (IllegalArgumentException e) {
            // A value type refuses what the bytes say.
            throw named(reader.offset(), e.getMessage(), e);
        }
    }

    private OptionFormatException named(int offset, String problem, RuntimeException cause) {
        OptionFormatException named = new OptionFormatException(label(), offset, problem);
        named.initCause(cause);
        return named;
    }

    @Override
    public byte[] encode(T value) {
        PayloadWriter writer = new PayloadWriter();
        format.write(Objects.requireNonNull(value, "value"), writer);
        return writer.toByteArray();
    }

    @Override
    public String label() {
        return "option " + code + (name.isEmpty() ? "" : " (" + name + ")");
    }

    @Override
    public String toString() {
        return label();
    }
}
