// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.Packet6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code buffer6_send}; see {@link Buffer6SendHook}. */
@ProviderType
public interface Buffer6SendCallout extends PacketCallout {
    /**
     * The server's answer.
     *
     * @return never null
     */
    Packet6 response();
}
