// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A service's hold on a parked packet. The first call that ends it counts, all later ones do
 * nothing. It may be kept and used on any thread, also before the hook method has returned.
 *
 * <p>It ends by itself, as {@link HookProperties#PARK_EXPIRY} says, after the time that {@link
 * HookProperties#PARK_LIMIT} sets, and when the service goes; and without a word when Kea has
 * dropped the packet, as at every reconfiguration.
 */
@ProviderType
public interface ParkedPacket {
    /**
     * Lets Kea go on with the packet where it stopped, once all other services that have parked it
     * resume it too.
     *
     * @return false when it had ended before
     */
    boolean resume();

    /**
     * Has Kea drop the packet: the client gets no answer.
     *
     * @return false when it had ended before
     */
    boolean drop();

    /**
     * Whether it still waits for an end.
     *
     * @return false after any end
     */
    boolean isParked();
}
