// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import java.util.Optional;
import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code subnet4_select}; see {@link Subnet4SelectHook}. */
@ProviderType
public interface Subnet4SelectCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet4 query();

    /**
     * The subnet that Kea has chosen.
     *
     * @return empty when no subnet fits the client
     */
    Optional<Subnet> subnet();
}
