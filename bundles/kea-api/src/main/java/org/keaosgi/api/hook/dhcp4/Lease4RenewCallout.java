// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import java.util.Optional;
import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.lease.EditableLease4;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code lease4_renew}; see {@link Lease4RenewHook}. */
@ProviderType
public interface Lease4RenewCallout extends PacketCallout {
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

    /**
     * The lease in question.
     *
     * @return never null
     */
    EditableLease4 lease();

    /**
     * The client identifier that found the lease (option 61).
     *
     * @return a copy, empty when there is none
     */
    Optional<byte[]> clientId();

    /**
     * The hardware address that found the lease.
     *
     * @return empty when there is none
     */
    Optional<HardwareAddress> hardwareAddress();
}
