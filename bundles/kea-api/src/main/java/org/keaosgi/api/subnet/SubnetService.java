// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.subnet;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The subnets that Kea serves now. A service of the container, always there; safe on any thread.
 *
 * <p>Inside a hook point or a command a question costs about a microsecond. On a thread of a
 * bundle's own it waits for Kea's main thread to come round, some ten to a hundred microseconds, so
 * that it never sees a configuration that is half changed.
 */
@ProviderType
public interface SubnetService extends Subnets {
    /**
     * The subnets of the configuration that Kea is about to take over. There is one only while Kea
     * loads the hook library ({@link org.keaosgi.api.runtime.LibraryListener#loaded}) and in the
     * hook points {@code dhcp4_srv_configured} and {@code dhcp6_srv_configured}; asked later, the
     * returned object throws {@code IllegalStateException}.
     *
     * @return empty at any other time
     */
    Optional<Subnets> staged();
}
