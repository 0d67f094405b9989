// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code buffer6_receive}: a packet has arrived and is not parsed yet: options and most
 * fields are absent.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, Kea does not parse the packet; the service
 * has done so; {@code DROP}, the packet is dropped.
 */
@ConsumerType
@FunctionalInterface
public interface Buffer6ReceiveHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome buffer6Receive(Buffer6ReceiveCallout callout) throws Exception;
}
