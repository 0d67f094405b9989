// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

import org.keaosgi.api.context.PacketContext;
import org.osgi.annotation.versioning.ProviderType;

/** A callout that belongs to a packet, which can carry data from hook point to hook point. */
@ProviderType
public interface PacketCallout extends Callout {
    /**
     * The data that rides with this packet. It lives as long as Kea keeps the packet: from the
     * first hook point until the answer has left, the packet was dropped, or it comes back from
     * parking.
     *
     * @return never null, the same for all hook points of one packet
     */
    PacketContext context();
}
