// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.server;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told when a configuration of Kea has come into force: the first one, and after every successful
 * {@code config-set} and {@code config-reload}. A service registered later is told of the one in
 * force at once.
 *
 * <p>Calls come on a thread of the container, one at a time; Kea does not wait for them. When
 * several configurations follow each other quickly, only the last is told.
 */
@ConsumerType
public interface ConfigurationListener {
    /**
     * A configuration is in force.
     *
     * @param generation its number, see {@link KeaConfiguration#generation}
     */
    void configured(long generation);
}
