// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code dhcp6_srv_configured}: kea has been configured, at start or after a
 * reconfiguration, and is about to serve.
 *
 * <p>Outcomes other than {@code CONTINUE}: none, Kea ignores them.
 */
@ConsumerType
@FunctionalInterface
public interface Dhcp6SrvConfiguredHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome dhcp6SrvConfigured(Dhcp6SrvConfiguredCallout callout) throws Exception;
}
