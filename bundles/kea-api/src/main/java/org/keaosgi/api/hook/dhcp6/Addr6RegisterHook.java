// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code addr6_register}: the client registers an address that it made itself (RFC
 * 9686).
 *
 * <p>Since Kea 3.0.0; on an older Kea the service is registered and never called.
 *
 * <p>Outcomes other than {@code CONTINUE}: {@code SKIP}, the address is not registered; {@code
 * DROP}, the packet is dropped.
 */
@ConsumerType
@FunctionalInterface
public interface Addr6RegisterHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome addr6Register(Addr6RegisterCallout callout) throws Exception;
}
