// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import java.net.Inet6Address;
import java.util.Optional;
import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.packet.Packet6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code addr6_register}; see {@link Addr6RegisterHook}. */
@ProviderType
public interface Addr6RegisterCallout extends PacketCallout {
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
    Packet6 response();

    /**
     * The address to be registered.
     *
     * @return never null
     */
    Inet6Address address();

    /**
     * The registration as it stood in the database before.
     *
     * @return empty when there was none
     */
    Optional<Lease6> oldLease();

    /**
     * The registration that will be stored.
     *
     * @return never null
     */
    Lease6 newLease();
}
