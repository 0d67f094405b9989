// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.server;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Kea's configuration. A service of the container, always there; safe on any thread.
 *
 * <p>Reading a configuration is work in proportion to its size, as for {@code config-get}: read it
 * once for each {@link #generation} and keep what is needed, best in a {@link
 * ConfigurationListener}.
 */
@ProviderType
public interface KeaConfiguration {
    /**
     * The configuration in force.
     *
     * @return a copy, never null
     * @throws IllegalStateException when Kea has not been configured yet, the hook library is not
     *     loaded, or Kea's main thread does not come round within some seconds
     */
    ServerConfiguration current();

    /**
     * The configuration that Kea is about to take over. There is one only while Kea loads the hook
     * library ({@link org.keaosgi.api.runtime.LibraryListener#loaded}) and in the hook points
     * {@code dhcp4_srv_configured} and {@code dhcp6_srv_configured}.
     *
     * @return a copy, empty at any other time
     */
    Optional<ServerConfiguration> staged();

    /**
     * Counts the configurations that have come into force since Kea started.
     *
     * @return 0 before the first
     */
    long generation();
}
