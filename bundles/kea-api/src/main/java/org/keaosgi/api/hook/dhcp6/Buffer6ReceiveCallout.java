// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.Packet6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code buffer6_receive}; see {@link Buffer6ReceiveHook}. */
@ProviderType
public interface Buffer6ReceiveCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet6 query();
}
