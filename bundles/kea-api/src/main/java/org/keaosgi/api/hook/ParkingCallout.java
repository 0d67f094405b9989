// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A callout whose packet can be parked: set aside while the service asks somebody else, without
 * holding one of Kea's threads.
 *
 * <pre>{@code
 * ParkedPacket parked = callout.park();
 * executor.execute(() -> {
 *     if (mayGoOn()) {
 *         parked.resume();
 *     } else {
 *         parked.drop();
 *     }
 * });
 * return Outcome.PARK;
 * }</pre>
 *
 * <p>What the other thread has found out reaches the later hook points of the packet through {@link
 * #context}, which may be used on any thread.
 *
 * <p>Kea parks as many packets at each hook point as its global parameter {@code
 * parked-packet-limit} says (256 by default), and drops what comes above that. A reconfiguration of
 * Kea drops all parked packets; their clients ask again.
 */
@ProviderType
public interface ParkingCallout extends PacketCallout {
    /**
     * Parks the packet, provided that the service then returns {@link Outcome#PARK}; otherwise it
     * has no effect. Several services may park one packet: it goes on when all have resumed it, and
     * is dropped as soon as one drops it.
     *
     * @return what to end it with, the same object for further calls by the same service
     * @throws UnsupportedOperationException when the running Kea does not park here
     */
    ParkedPacket park();
}
