// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.Inet4Address;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The leases of kea-dhcp4, a service in that daemon only.
 *
 * @see LeaseService about threads, lifetime and errors
 */
@ProviderType
public interface Lease4Service extends LeaseService<Lease4> {
    /**
     * The lease of an address.
     *
     * @param address not null
     * @return empty when there is none
     */
    default Optional<Lease4> find(Inet4Address address) {
        return findFirst(new LeaseQuery.ByAddress(LeaseType.V4, address));
    }
}
