// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.Inet6Address;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The leases of kea-dhcp6, a service in that daemon only.
 *
 * @see LeaseService about threads, lifetime and errors
 */
@ProviderType
public interface Lease6Service extends LeaseService<Lease6> {
    /**
     * The lease of an address or prefix.
     *
     * @param type not {@link LeaseType#V4}
     * @param address the address, or the prefix without its length
     * @return empty when there is none
     */
    default Optional<Lease6> find(LeaseType type, Inet6Address address) {
        return findFirst(new LeaseQuery.ByAddress(type, address));
    }
}
