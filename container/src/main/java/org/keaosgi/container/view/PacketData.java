// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.context.PacketContext;

/** One packet's data. Locked because a service may hand it to threads of its own. */
final class PacketData implements PacketContext {
    private final Map<ContextKey<?>, Object> values = new HashMap<>(4);

    @Override
    public synchronized <T> Optional<T> get(ContextKey<T> key) {
        return Optional.ofNullable(key.type().cast(values.get(key)));
    }

    @Override
    public synchronized <T> void put(ContextKey<T> key, T value) {
        values.put(key, key.type().cast(Objects.requireNonNull(value, "value")));
    }

    @Override
    public synchronized <T> Optional<T> remove(ContextKey<T> key) {
        return Optional.ofNullable(key.type().cast(values.remove(key)));
    }
}
