// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.Packet4;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code host4_identifier}; see {@link Host4IdentifierHook}. */
@ProviderType
public interface Host4IdentifierCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet4 query();

    /**
     * The type of the identifier so far, by Kea's numbers: 0 hw-address, 1 duid, 2 circuit-id, 3
     * client-id, 4 flex-id.
     *
     * @return 0 to 4
     */
    int identifierType();

    /**
     * The identifier so far.
     *
     * @return a copy, may be empty
     */
    byte[] identifier();
}
