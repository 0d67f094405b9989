// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code ddns6_update}: the DNS update for the client is being prepared.
 *
 * <p>Outcomes other than {@code CONTINUE}: none, Kea ignores them.
 */
@ConsumerType
@FunctionalInterface
public interface Ddns6UpdateHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome ddns6Update(Ddns6UpdateCallout callout) throws Exception;
}
