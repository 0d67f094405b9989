// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.runtime;

import org.osgi.annotation.versioning.ProviderType;

/** The Kea that this JVM lives in. A service of the container, always there; safe on any thread. */
@ProviderType
public interface KeaServer {
    /**
     * The daemon.
     *
     * @return {@code dhcp4} or {@code dhcp6}
     */
    String daemon();

    /**
     * Kea's release.
     *
     * @return for example {@code 2.2.0}
     */
    String version();

    /**
     * The process id.
     *
     * @return of Kea, and so of the JVM
     */
    long pid();
}
