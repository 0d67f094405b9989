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
     * The valid lifetime in force for the subnet that a client gets which asks for none, in
     * seconds: the {@link Lifetime#preset} of {@link #valid}.
     *
     * @return empty when none is configured anywhere
     */
    Optional<Long> validLifetime();

    /**
     * The valid lifetime in force for the subnet, which may come from its shared network or from
     * the global parameters.
     *
     * @return empty when none is configured anywhere
     */
    Optional<Lifetime> valid();

    /**
     * The preferred lifetime in force for the subnet, as {@link #valid}.
     *
     * @return empty when none is configured anywhere, and always for DHCPv4
     */
    Optional<Lifetime> preferred();

    /**
     * The time after which clients are told to renew (T1), in seconds, as {@link #valid}.
     *
     * @return empty when none is configured anywhere
     */
    Optional<Long> renewTimer();

    /**
     * The time after which clients are told to rebind (T2), in seconds, as {@link #valid}.
     *
     * @return empty when none is configured anywhere
     */
    Optional<Long> rebindTimer();

    /**
     * Whether an address belongs to the subnet's prefix, in a pool or not.
     *
     * @param address not null
     * @return false for an address of the other family
     */
    boolean contains(InetAddress address);

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
