// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.context.PacketContext;

/**
 * What rides with a packet. Give the same one to all {@link TestCallout}s of an exchange, see
 * {@link TestCallout#in}. Safe on any thread.
 */
public final class MemoryContext implements PacketContext {
    private final Map<ContextKey<?>, Object> values = new ConcurrentHashMap<>();

    @Override
    public <T> Optional<T> get(ContextKey<T> key) {
        return Optional.ofNullable(key.type().cast(values.get(key)));
    }

    @Override
    public <T> void put(ContextKey<T> key, T value) {
        values.put(key, key.type().cast(Objects.requireNonNull(value, "value")));
    }

    @Override
    public <T> Optional<T> remove(ContextKey<T> key) {
        return Optional.ofNullable(key.type().cast(values.remove(key)));
    }
}
