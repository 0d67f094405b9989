// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import java.util.Optional;
import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.lease.EditableLease6;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code lease6_select}; see {@link Lease6SelectHook}. */
@ProviderType
public interface Lease6SelectCallout extends PacketCallout {
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

    /**
     * Whether nothing is written to the lease database: true for DISCOVER and SOLICIT, false when
     * the lease is given.
     *
     * @return true when the lease is only offered
     */
    boolean fakeAllocation();

    /**
     * The lease in question.
     *
     * @return never null
     */
    EditableLease6 lease();
}
