// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.server;

import java.time.Clock;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The state of the server. A service of the container, always there; safe on any thread. Who the
 * server is tells {@link org.keaosgi.api.runtime.KeaServer}.
 *
 * <p>Methods that ask Kea throw {@code IllegalStateException} when Kea has not been configured yet,
 * the hook library is not loaded, or Kea's main thread does not come round within some seconds.
 */
@ProviderType
public interface ServerState {
    /**
     * Whether Kea serves clients; {@code dhcp-disable}, high availability and lost databases switch
     * that off.
     *
     * @return true when it does
     */
    boolean serving();

    /**
     * Whether packets are processed on several threads now.
     *
     * @return true then
     */
    boolean multiThreaded();

    /**
     * The server identifier of a DHCPv6 server: its DUID.
     *
     * @return a copy; empty for DHCPv4, where it depends on the interface
     */
    Optional<byte[]> serverId();

    /**
     * The clock by which Kea reckons leases: the system's. Use it in place of {@code Instant.now()}
     * so that a test can set the time; it is a service of its own too.
     *
     * @return in UTC, never null
     */
    Clock clock();
}
