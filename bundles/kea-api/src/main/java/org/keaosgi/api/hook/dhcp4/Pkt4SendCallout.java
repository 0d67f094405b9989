// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import java.util.Optional;
import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.EditablePacket4;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code pkt4_send}; see {@link Pkt4SendHook}. */
@ProviderType
public interface Pkt4SendCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet4 query();

    /**
     * The server's answer.
     *
     * @return never null
     */
    EditablePacket4 response();

    /**
     * The subnet that Kea has chosen.
     *
     * @return empty before Kea 2.6 and when no subnet fits the client
     */
    Optional<Subnet> subnet();

    /**
     * Has Kea write the answer to the wire now. A service that does this returns {@code SKIP}: Kea
     * then sends what is packed.
     *
     * @throws IllegalArgumentException when Kea can't write it
     */
    void pack();
}
