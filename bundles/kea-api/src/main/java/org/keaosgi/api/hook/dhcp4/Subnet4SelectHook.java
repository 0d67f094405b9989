// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code subnet4_select}: the subnet for the client has been chosen.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, no subnet is used; the client gets no
 * lease; from Kea 2.6 on {@code PARK}, the packet is set aside until the service resumes or drops
 * it; {@code DROP}, the packet is dropped.
 */
@ConsumerType
@FunctionalInterface
public interface Subnet4SelectHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome subnet4Select(Subnet4SelectCallout callout) throws Exception;
}
