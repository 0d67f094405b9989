// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code pkt4_receive}: a packet has been parsed; nothing has been decided yet.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, as DROP; {@code DROP}, the packet is
 * dropped.
 */
@ConsumerType
@FunctionalInterface
public interface Pkt4ReceiveHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome pkt4Receive(Pkt4ReceiveCallout callout) throws Exception;
}
