// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code lease4_renew}: an existing lease is about to be extended.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, the lease is not updated in the database;
 * the client is answered all the same.
 */
@ConsumerType
@FunctionalInterface
public interface Lease4RenewHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome lease4Renew(Lease4RenewCallout callout) throws Exception;
}
