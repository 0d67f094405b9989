// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code lease6_decline}: the client says that somebody else uses its address.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, the lease is not marked as declined;
 * {@code DROP}, the packet is dropped.
 */
@ConsumerType
@FunctionalInterface
public interface Lease6DeclineHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome lease6Decline(Lease6DeclineCallout callout) throws Exception;
}
