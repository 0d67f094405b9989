// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.packet.Packet6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code host6_identifier}; see {@link Host6IdentifierHook}. */
@ProviderType
public interface Host6IdentifierCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet6 query();

    /**
     * The type of the identifier so far.
     *
     * @return never null
     */
    HostIdentifierType identifierType();

    /**
     * The identifier so far.
     *
     * @return a copy, may be empty
     */
    byte[] identifier();

    /**
     * Has Kea look for a reservation by this identifier, before it tries its own.
     *
     * @param type what the identifier is, not null
     * @param identifier copied, not empty
     */
    void setIdentifier(HostIdentifierType type, byte[] identifier);
}
