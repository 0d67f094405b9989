// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.subnet;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Everything that Kea's configuration says about a subnet. An immutable copy.
 *
 * <p>Values in maps and lists are {@code Map}, {@code List}, {@code String}, {@code Long}, {@code
 * java.math.BigInteger}, {@code Double}, {@code Boolean} or null.
 */
@ProviderType
public interface SubnetDetails {
    /**
     * The subnet itself.
     *
     * @return a copy, never null
     */
    Subnet subnet();

    /**
     * All pools, of every type.
     *
     * @return in Kea's order, never null
     */
    List<Pool> pools();

    /**
     * Addresses of the relays that stand for this subnet.
     *
     * @return never null
     */
    List<InetAddress> relays();

    /**
     * The interface that the subnet is attached to.
     *
     * @return empty when it is chosen by address or relay only
     */
    Optional<String> interfaceName();

    /**
     * The client classes of which a client must belong to one to be served from this subnet.
     *
     * @return empty when everybody is served
     */
    List<String> clientClasses();

    /**
     * The options configured for the subnet, each as in the {@code option-data} list of Kea's
     * configuration.
     *
     * @return never null
     */
    List<Map<String, Object>> options();

    /**
     * The user context.
     *
     * @return empty when there is none
     */
    Optional<Map<String, Object>> userContext();

    /**
     * The subnet's entry in Kea's configuration, as {@code config-get} shows it but for the host
     * reservations in it.
     *
     * @return never null
     */
    Map<String, Object> configuration();

    /**
     * The same as JSON text, as Kea's own printer makes it from the configuration.
     *
     * @return never null
     */
    String json();
}
