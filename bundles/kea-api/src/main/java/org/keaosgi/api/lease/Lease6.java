// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.Inet6Address;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A DHCPv6 lease: an address or a delegated prefix.
 *
 * @see Lease about lifetime and threads
 */
@ProviderType
public interface Lease6 extends Lease {
    @Override
    Inet6Address address();

    /**
     * The length of the delegated prefix.
     *
     * @return 1 to 128; 128 for an address
     */
    int prefixLength();

    /**
     * The client's DUID.
     *
     * @return a copy; for a declined lease a single zero byte, from Kea 2.6 on three of them
     */
    byte[] duid();

    /**
     * The number of the identity association (IAID).
     *
     * @return unsigned 32 bits
     */
    long iaid();

    /**
     * The preferred lifetime.
     *
     * @return seconds, {@link #INFINITE} for ever
     */
    long preferredLifetime();

    /**
     * An immutable copy for use beyond the callout.
     *
     * @return never null; a copy returns itself
     */
    Lease6 copy();
}
