// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import java.util.List;
import java.util.Optional;
import org.keaosgi.api.hook.ParkingCallout;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.subnet.Subnet;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code subnet6_select}; see {@link Subnet6SelectHook}. */
@ProviderType
public interface Subnet6SelectCallout extends ParkingCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    EditablePacket6 query();

    /**
     * The subnet that Kea has chosen.
     *
     * @return empty when no subnet fits the client
     */
    Optional<Subnet> subnet();

    /**
     * All subnets of Kea's configuration.
     *
     * @return unmodifiable, in Kea's order
     */
    List<Subnet> subnets();

    /**
     * Has Kea use another subnet; {@link #subnet} is that one from now on.
     *
     * @param id Kea's number of one of {@link #subnets}
     * @throws IllegalArgumentException when Kea has no such subnet
     */
    void selectSubnet(long id);

    /** Has Kea use no subnet: the client gets no lease. */
    void selectNoSubnet();
}
