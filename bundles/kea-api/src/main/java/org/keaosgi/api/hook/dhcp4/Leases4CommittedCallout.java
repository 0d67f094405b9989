// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import java.util.List;
import java.util.Optional;
import org.keaosgi.api.hook.ParkingCallout;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.packet.Packet4;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code leases4_committed}; see {@link Leases4CommittedHook}. */
@ProviderType
public interface Leases4CommittedCallout extends ParkingCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet4 query();

    /**
     * The server's answer.
     *
     * @return empty before Kea 3.0
     */
    Optional<Packet4> response();

    /**
     * The leases given by this exchange.
     *
     * @return unmodifiable, may be empty
     */
    List<Lease4> leases();

    /**
     * The leases deleted by this exchange.
     *
     * @return unmodifiable, may be empty
     */
    List<Lease4> deletedLeases();
}
