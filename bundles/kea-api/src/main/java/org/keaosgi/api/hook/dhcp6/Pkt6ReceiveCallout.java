// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.EditablePacket6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code pkt6_receive}; see {@link Pkt6ReceiveHook}. */
@ProviderType
public interface Pkt6ReceiveCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    EditablePacket6 query();
}
