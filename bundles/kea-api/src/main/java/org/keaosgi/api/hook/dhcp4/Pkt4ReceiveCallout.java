// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.EditablePacket4;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code pkt4_receive}; see {@link Pkt4ReceiveHook}. */
@ProviderType
public interface Pkt4ReceiveCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    EditablePacket4 query();
}
