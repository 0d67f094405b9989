// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code lease6_expire}: a lease has expired and is about to be reclaimed.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, the lease is not reclaimed.
 *
 * <p>A lease that Kea reclaims loses its user context afterwards, since Kea 2.6 and including what
 * was set here.
 */
@ConsumerType
@FunctionalInterface
public interface Lease6ExpireHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome lease6Expire(Lease6ExpireCallout callout) throws Exception;
}
