// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

import org.osgi.annotation.versioning.ProviderType;

/** A hold on a packet parked at {@code lease4_offer}. */
@ProviderType
public interface ParkedOffer extends ParkedPacket {
    /**
     * Tells Kea that somebody else uses the address. The offer is not sent, and the address is
     * marked as declined; hook point {@code lease4_server_decline} follows. Counts when all other
     * services that have parked the packet end it likewise or resume it.
     *
     * @return false when it had ended before
     */
    boolean addressInUse();
}
