// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.context;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Data that rides with one packet, from hook point to hook point. Released when Kea releases the
 * packet.
 *
 * <p>Unlike the views of a callout it may be used on any thread and kept for as long as it is
 * wanted; a packet is worked on by one thread at a time, so no locking is needed between its hook
 * points.
 */
@ProviderType
public interface PacketContext {
    /**
     * Looks up a value.
     *
     * @param key not null
     * @param <T> type of the value
     * @return empty when nothing was put under this key
     */
    <T> Optional<T> get(ContextKey<T> key);

    /**
     * Puts a value, replacing what was there.
     *
     * @param key not null
     * @param value not null, of the key's type
     * @param <T> type of the value
     * @throws ClassCastException when the value is not of the key's type
     */
    <T> void put(ContextKey<T> key, T value);

    /**
     * Removes a value.
     *
     * @param key not null
     * @param <T> type of the value
     * @return the value that was there, or empty
     */
    <T> Optional<T> remove(ContextKey<T> key);
}
