// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.Inet4Address;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A DHCPv4 lease.
 *
 * @see Lease about lifetime and threads
 */
@ProviderType
public interface Lease4 extends Lease {
    @Override
    Inet4Address address();

    /**
     * The client identifier (option 61, RFC 2132).
     *
     * @return a copy, empty when there is none
     */
    Optional<byte[]> clientId();

    /**
     * An immutable copy for use beyond the callout.
     *
     * @return never null; a copy returns itself
     */
    Lease4 copy();
}
