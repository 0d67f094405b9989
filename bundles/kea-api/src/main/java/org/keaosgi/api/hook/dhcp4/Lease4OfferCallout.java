// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import java.util.List;
import java.util.Optional;
import org.keaosgi.api.hook.ParkedOffer;
import org.keaosgi.api.hook.ParkingCallout;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.packet.Packet4;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code lease4_offer}; see {@link Lease4OfferHook}. */
@ProviderType
public interface Lease4OfferCallout extends ParkingCallout {
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
     * The lease as it stood in the database before.
     *
     * @return empty when there was none
     */
    Optional<Lease4> oldLease();

    /**
     * The reservation that applies to the client.
     *
     * @return empty when there is none, and before Kea 3.0
     */
    Optional<Host4> host();

    /**
     * For how long the offered lease is kept, in seconds.
     *
     * @return 0 when offers are not kept
     */
    long offerLifetime();

    @Override
    ParkedOffer park();
}
