// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code leases6_committed}: the packet has been worked on; new and deleted leases stand
 * in the database.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code PARK}, the packet is set aside until the service
 * resumes or drops it; {@code DROP}, no answer is sent.
 */
@ConsumerType
@FunctionalInterface
public interface Leases6CommittedHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome leases6Committed(Leases6CommittedCallout callout) throws Exception;
}
