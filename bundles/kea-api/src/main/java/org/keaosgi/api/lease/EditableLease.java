// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.time.Instant;
import org.keaosgi.api.packet.HardwareAddress;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A lease that may be changed at this hook point. Each change acts at once on Kea's own lease, the
 * one it is about to work with: services called later, other hook libraries and Kea itself see it.
 * Where a hook point hands out a plain {@link Lease}, Kea does not let it be changed.
 *
 * <p>It lives as its callout does, on the callout's thread; later every method throws {@link
 * IllegalStateException}. Copies can't be changed.
 */
@ProviderType
public interface EditableLease extends Lease {
    /**
     * Sets the state.
     *
     * @param state as {@link #state} counts
     * @throws IllegalArgumentException when it is negative
     */
    void setState(int state);

    /**
     * Sets Kea's number of the subnet.
     *
     * @param id unsigned 32 bits
     * @throws IllegalArgumentException when it is out of range
     */
    void setSubnetId(long id);

    /**
     * Sets the valid lifetime.
     *
     * @param seconds unsigned 32 bits, {@link #INFINITE} for ever
     * @throws IllegalArgumentException when it is out of range
     */
    void setValidLifetime(long seconds);

    /**
     * Sets when the client was last heard of.
     *
     * @param time not null, whole seconds count
     */
    void setClientLastTransmission(Instant time);

    /**
     * Sets the client's hardware address.
     *
     * @param address null when it is not known
     */
    void setHardwareAddress(HardwareAddress address);

    /**
     * Sets the client's host name.
     *
     * @param hostname not null, empty for none; bytes that are not UTF-8 are written as {@link
     *     Lease} says
     */
    void setHostname(String hostname);

    /**
     * Sets whether the name-to-address record was updated in DNS.
     *
     * @param updated true when it was
     */
    void setForwardDns(boolean updated);

    /**
     * Sets whether the address-to-name record was updated in DNS.
     *
     * @param updated true when it was
     */
    void setReverseDns(boolean updated);

    /**
     * Sets the lease's user context.
     *
     * @param json text of a JSON map, null for none
     * @throws IllegalArgumentException when it is not JSON, or no map
     */
    void setUserContext(String json);
}
