// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code lease6_rebind}: a lease is about to be rebound. Called once for each address or
 * prefix.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, the lease is not updated in the database;
 * the client is answered all the same.
 */
@ConsumerType
@FunctionalInterface
public interface Lease6RebindHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome lease6Rebind(Lease6RebindCallout callout) throws Exception;
}
