// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.Inet4Address;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A DHCPv4 lease that may be changed at this hook point.
 *
 * @see EditableLease about when and how
 */
@ProviderType
public interface EditableLease4 extends Lease4, EditableLease {
    /**
     * Sets the lease's address.
     *
     * @param address not null
     */
    void setAddress(Inet4Address address);

    /**
     * Sets the client identifier.
     *
     * @param clientId 2 to 255 bytes, copied; null for none
     * @throws IllegalArgumentException when it is shorter or longer
     */
    void setClientId(byte[] clientId);
}
