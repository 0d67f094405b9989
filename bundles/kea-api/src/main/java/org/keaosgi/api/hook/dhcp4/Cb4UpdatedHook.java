// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code cb4_updated}: the configuration was updated from a configuration back end.
 *
 * <p>Outcomes other than {@code CONTINUE}: none, Kea ignores them.
 */
@ConsumerType
@FunctionalInterface
public interface Cb4UpdatedHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome cb4Updated(Cb4UpdatedCallout callout) throws Exception;
}
