// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.Packet4;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code buffer4_send}; see {@link Buffer4SendHook}. */
@ProviderType
public interface Buffer4SendCallout extends PacketCallout {
    /**
     * The server's answer.
     *
     * @return never null
     */
    Packet4 response();
}
