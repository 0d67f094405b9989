// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.EditablePacket4;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code buffer4_send}; see {@link Buffer4SendHook}. */
@ProviderType
public interface Buffer4SendCallout extends PacketCallout {
    /**
     * The server's answer.
     *
     * @return never null
     */
    EditablePacket4 response();

    /**
     * The message as it goes out.
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
     * Has Kea write the answer to the wire now once more, after its fields or options were changed.
     *
     * @throws IllegalArgumentException when Kea can't write it
     */
    void pack();
}
