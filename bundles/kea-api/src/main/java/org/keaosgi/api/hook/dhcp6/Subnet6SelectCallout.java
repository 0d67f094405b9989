// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import java.util.Optional;
import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code subnet6_select}; see {@link Subnet6SelectHook}. */
@ProviderType
public interface Subnet6SelectCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet6 query();

    /**
     * The subnet that Kea has chosen.
     *
     * @return empty when no subnet fits the client
     */
    Optional<Subnet> subnet();
}
