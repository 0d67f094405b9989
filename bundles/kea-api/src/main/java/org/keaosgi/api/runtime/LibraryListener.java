// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.runtime;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told when Kea loads and unloads the hook library: at start and shutdown, and around every
 * reconfiguration. Bundles stay active all the while. The two calls always come in pairs: a service
 * registered while the library is loaded is told {@link #loaded()} at once, one that goes away
 * while it is loaded is told {@link #unloading()} before.
 *
 * <p>Kea waits for both, so they should be quick.
 */
@ConsumerType
public interface LibraryListener {
    /** The library has been loaded; hook points are about to be called. */
    void loaded();

    /** The library is about to be unloaded; no hook point is called until it is loaded again. */
    void unloading();
}
