// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.Inet6Address;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A DHCPv6 lease that may be changed at this hook point.
 *
 * @see EditableLease about when and how
 */
@ProviderType
public interface EditableLease6 extends Lease6, EditableLease {
    /**
     * Sets the lease's address, or the prefix without its length.
     *
     * @param address not null
     */
    void setAddress(Inet6Address address);

    /**
     * Sets the length of the delegated prefix.
     *
     * @param length 0 to 128
     * @throws IllegalArgumentException for any other
     */
    void setPrefixLength(int length);

    /**
     * Sets the client's DUID.
     *
     * @param duid 3 to 130 bytes, copied; a single zero byte stands for none
     * @throws IllegalArgumentException when Kea takes it for no DUID
     */
    void setDuid(byte[] duid);

    /**
     * Sets the number of the identity association.
     *
     * @param iaid unsigned 32 bits
     * @throws IllegalArgumentException when it is out of range
     */
    void setIaid(long iaid);

    /**
     * Sets the preferred lifetime.
     *
     * @param seconds unsigned 32 bits, {@link #INFINITE} for ever
     * @throws IllegalArgumentException when it is out of range
     */
    void setPreferredLifetime(long seconds);
}
