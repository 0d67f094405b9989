// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code lease4_server_decline}: the server itself found the address to be in use by
 * somebody else.
 *
 * <p>Since Kea 2.6.0; on an older Kea the service is registered and never called.
 *
 * <p>Outcomes other than {@code CONTINUE}: none, Kea ignores them.
 */
@ConsumerType
@FunctionalInterface
public interface Lease4ServerDeclineHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome lease4ServerDecline(Lease4ServerDeclineCallout callout) throws Exception;
}
