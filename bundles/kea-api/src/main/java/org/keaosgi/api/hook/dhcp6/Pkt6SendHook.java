// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code pkt6_send}: the answer is ready, its options not packed yet.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, Kea does not pack the answer; the service
 * has done so; {@code DROP}, no answer is sent.
 */
@ConsumerType
@FunctionalInterface
public interface Pkt6SendHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome pkt6Send(Pkt6SendCallout callout) throws Exception;
}
