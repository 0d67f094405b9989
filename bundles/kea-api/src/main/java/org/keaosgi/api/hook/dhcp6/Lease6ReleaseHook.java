// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code lease6_release}: the client gives a lease back. Called once for each address or
 * prefix.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, the lease is not released; {@code DROP},
 * the packet is dropped.
 */
@ConsumerType
@FunctionalInterface
public interface Lease6ReleaseHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome lease6Release(Lease6ReleaseCallout callout) throws Exception;
}
