// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code host4_identifier}: kea is about to look for a host reservation and asks for an
 * identifier of the service's own.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, the identifier is not used.
 */
@ConsumerType
@FunctionalInterface
public interface Host4IdentifierHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome host4Identifier(Host4IdentifierCallout callout) throws Exception;
}
