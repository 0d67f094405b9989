// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import java.util.List;
import java.util.Optional;
import org.keaosgi.api.hook.ParkingCallout;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.packet.Packet6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code leases6_committed}; see {@link Leases6CommittedHook}. */
@ProviderType
public interface Leases6CommittedCallout extends ParkingCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet6 query();

    /**
     * The server's answer.
     *
     * @return empty before Kea 3.0
     */
    Optional<Packet6> response();

    /**
     * The leases given by this exchange.
     *
     * @return unmodifiable, may be empty
     */
    List<Lease6> leases();

    /**
     * The leases deleted by this exchange.
     *
     * @return unmodifiable, may be empty
     */
    List<Lease6> deletedLeases();
}
