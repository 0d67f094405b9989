// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.subnet;

import java.net.InetAddress;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A subnet of Kea's configuration. A view with the lifetime of its callout (see {@link
 * org.keaosgi.api.hook.Callout}) or an immutable copy.
 */
@ProviderType
public interface Subnet {
    /**
     * Kea's number for the subnet.
     *
     * @return unsigned 32 bits
     */
    long id();

    /**
     * The prefix without its length.
     *
     * @return never null
     */
    InetAddress prefix();

    /**
     * The prefix length.
     *
     * @return 0 to 32, or 0 to 128
     */
    int prefixLength();

    /**
     * The valid lifetime configured for the subnet, in seconds.
     *
     * @return empty when it has none of its own
     */
    Optional<Long> validLifetime();

    /**
     * The name of the shared network that the subnet belongs to.
     *
     * @return empty when it belongs to none
     */
    Optional<String> sharedNetwork();

    /**
     * Prefix and length as Kea prints them.
     *
     * @return for example {@code 192.0.2.0/24}
     */
    String toText();

    /**
     * An immutable copy for use beyond the callout.
     *
     * @return never null; a copy returns itself
     */
    Subnet copy();
}
