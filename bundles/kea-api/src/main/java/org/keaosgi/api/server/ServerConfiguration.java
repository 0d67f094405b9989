// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keaosgi.api.subnet.Lifetime;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A configuration of Kea, as {@code config-get} shows it: with every default filled in. An
 * immutable copy, safe on any thread; it does not follow later changes.
 *
 * <p>Values in maps and lists are {@code Map}, {@code List}, {@code String}, {@code Long}, {@code
 * java.math.BigInteger}, {@code Double}, {@code Boolean} or null.
 */
@ProviderType
public interface ServerConfiguration {
    /**
     * The whole as JSON text: a map with the one entry {@code Dhcp4} or {@code Dhcp6}.
     *
     * @return never null
     */
    String json();

    /**
     * The map below {@code Dhcp4} or {@code Dhcp6}.
     *
     * @return never null, immutable
     */
    Map<String, Object> parameters();

    /**
     * A global parameter.
     *
     * @param name for example {@code decline-probation-period}
     * @return empty when the configuration has none of that name
     */
    Optional<Object> parameter(String name);

    /**
     * The global valid lifetime.
     *
     * @return empty when there is none
     */
    Optional<Lifetime> valid();

    /**
     * The global preferred lifetime.
     *
     * @return empty when there is none, and always for DHCPv4
     */
    Optional<Lifetime> preferred();

    /**
     * The global renew timer (T1), in seconds.
     *
     * @return empty when there is none
     */
    Optional<Long> renewTimer();

    /**
     * The global rebind timer (T2), in seconds.
     *
     * @return empty when there is none
     */
    Optional<Long> rebindTimer();

    /**
     * Whether Kea tells its DDNS daemon of name changes ({@code dhcp-ddns}, {@code
     * enable-updates}).
     *
     * @return true then
     */
    boolean ddnsEnabled();

    /**
     * The threading that is configured.
     *
     * @return never null
     */
    MultiThreading multiThreading();

    /**
     * The interfaces to listen on, as configured: names, with or without an address, or {@code *}.
     *
     * @return never null
     */
    List<String> interfaces();

    /**
     * The kind of lease database: {@code memfile}, {@code mysql}, {@code postgresql}.
     *
     * @return empty when none is configured
     */
    Optional<String> leaseDatabase();

    /**
     * The kinds of host databases, in Kea's order; reservations in the configuration itself are
     * always there too.
     *
     * @return never null
     */
    List<String> hostDatabases();

    /**
     * The names of the client classes, in Kea's order.
     *
     * @return never null
     */
    List<String> clientClasses();

    /**
     * The hash that Kea gives its configuration, {@code config-hash-get}.
     *
     * @return empty where Kea has none (before 2.4)
     */
    Optional<String> hash();
}
