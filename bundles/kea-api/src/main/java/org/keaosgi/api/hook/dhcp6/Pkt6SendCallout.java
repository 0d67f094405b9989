// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import java.util.Optional;
import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code pkt6_send}; see {@link Pkt6SendHook}. */
@ProviderType
public interface Pkt6SendCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet6 query();

    /**
     * The server's answer.
     *
     * @return never null
     */
    EditablePacket6 response();

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
