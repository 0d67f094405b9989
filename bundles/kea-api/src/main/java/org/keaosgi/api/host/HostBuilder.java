// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Makes a reservation step by step. For one thread. Kea checks the values when the reservation is
 * added.
 *
 * @param <B> the builder's own type
 */
public abstract sealed class HostBuilder<B extends HostBuilder<B>>
        permits Host4.Builder, Host6.Builder {
    final HostIdentifier identifier;
    final long subnetId;
    OptionalLong id = OptionalLong.empty();
    String hostname = "";
    List<String> clientClasses = List.of();
    List<Map<String, Object>> options = List.of();
    Map<String, Object> userContext;
    String authKey = "";

    HostBuilder(HostIdentifier identifier, long subnetId) {
        this.identifier = Objects.requireNonNull(identifier, "identifier");
        this.subnetId = subnetId;
    }

    abstract B self();

    /**
     * Sets {@link Host#id}.
     *
     * @param number as Kea tells it; not looked at when the reservation is added or updated
     * @return this
     */
    public B id(long number) {
        id = OptionalLong.of(number);
        return self();
    }

    /**
     * Sets {@link Host#hostname}.
     *
     * @param name not null
     * @return this
     */
    public B hostname(String name) {
        hostname = Objects.requireNonNull(name, "name");
        return self();
    }

    /**
     * Sets {@link Host#clientClasses}.
     *
     * @param names copied
     * @return this
     */
    public B clientClasses(List<String> names) {
        clientClasses = List.copyOf(names);
        return self();
    }

    /**
     * Sets {@link Host#options}.
     *
     * @param maps as in Kea's {@code option-data}; copied
     * @return this
     */
    public B options(List<Map<String, Object>> maps) {
        options = JsonCopies.maps(maps);
        return self();
    }

    /**
     * Sets {@link Host#userContext}.
     *
     * @param context copied, null for none
     * @return this
     */
    public B userContext(Map<String, Object> context) {
        userContext = context == null ? null : JsonCopies.map(context);
        return self();
    }

    /**
     * Sets {@link Host#authKey}.
     *
     * @param key hexadecimal digits, not null
     * @return this
     */
    public B authKey(String key) {
        authKey = Objects.requireNonNull(key, "key");
        return self();
    }
}
