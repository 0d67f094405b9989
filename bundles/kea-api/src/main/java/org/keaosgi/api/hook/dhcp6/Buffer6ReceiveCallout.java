// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.EditablePacket6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code buffer6_receive}; see {@link Buffer6ReceiveHook}. */
@ProviderType
public interface Buffer6ReceiveCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    EditablePacket6 query();

    /**
     * The message as it came in.
     *
     * @return a copy
     */
    byte[] wire();

    /**
     * Puts other bytes in their place.
     *
     * @param bytes copied
     */
    void setWire(byte[] bytes);

    /**
     * Has Kea read the message now: afterwards the query has its fields and options. A service that
     * does this returns {@code SKIP}, because Kea would read the message once more and have every
     * option twice.
     *
     * @throws IllegalArgumentException when Kea can't read it
     */
    void parse();
}
