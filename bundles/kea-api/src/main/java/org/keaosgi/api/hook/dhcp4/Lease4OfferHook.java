// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code lease4_offer}: an OFFER is about to be sent and the lease may be kept for the
 * offer's lifetime.
 *
 * <p>Since Kea 2.6.0; on an older Kea the service is registered and never called.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code PARK}, the packet is set aside until the service
 * resumes or drops it; {@code DROP}, the OFFER is not sent.
 */
@ConsumerType
@FunctionalInterface
public interface Lease4OfferHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome lease4Offer(Lease4OfferCallout callout) throws Exception;
}
