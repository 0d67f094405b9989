// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.context;

import java.util.Objects;

/**
 * Names one piece of data in a {@link PacketContext}. A key is its own identity: two keys with the
 * same name are different keys, so bundles cannot meet by accident. A bundle that wants to share
 * data exports the class that holds its key as a constant.
 *
 * <p>Immutable, safe on any thread.
 *
 * @param <T> type of the data
 */
public final class ContextKey<T> {
    private final String name;
    private final Class<T> type;

    private ContextKey(String name, Class<T> type) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
    }

    /**
     * Makes a new key, usually held in a {@code static final} field.
     *
     * @param name for people, in messages
     * @param type type of the data
     * @param <T> type of the data
     * @return a key that is equal to no other
     */
    public static <T> ContextKey<T> of(String name, Class<T> type) {
        return new ContextKey<>(name, type);
    }

    /**
     * The type of the data.
     *
     * @return never null
     */
    public Class<T> type() {
        return type;
    }

    @Override
    public String toString() {
        return name + " (" + type.getName() + ")";
    }
}
