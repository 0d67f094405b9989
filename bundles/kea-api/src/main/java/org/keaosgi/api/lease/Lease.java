// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.keaosgi.api.packet.HardwareAddress;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A lease as Kea holds it. A view with the lifetime of its callout (see {@link
 * org.keaosgi.api.hook.Callout}) or an immutable copy, which is safe on any thread.
 *
 * <p>Strings that came from the client may hold bytes that are not UTF-8: each such byte {@code b}
 * is the lone surrogate {@code U+DC00 + b}.
 */
@ProviderType
public interface Lease {
    /** A valid lifetime that never ends, in seconds (RFC 2131, RFC 8415: 0xffffffff). */
    long INFINITE = 0xffffffffL;

    /**
     * What is leased.
     *
     * @return never null
     */
    LeaseType type();

    /**
     * The lease's address, or the prefix without its length.
     *
     * @return never null
     */
    InetAddress address();

    /**
     * The state's number.
     *
     * @return as Kea counts: 0 default, 1 declined, 2 expired-reclaimed, 3 released, 4 registered
     */
    int state();

    /**
     * The state's name as the running Kea prints it.
     *
     * @return for example {@code default} or {@code expired-reclaimed}
     */
    String stateName();

    /**
     * Whether the valid lifetime is over by the server's clock.
     *
     * @return false for an infinite lease
     */
    boolean expired();

    /**
     * Kea's number of the subnet.
     *
     * @return unsigned 32 bits
     */
    long subnetId();

    /**
     * Kea's number of the pool, from Kea 2.6 on.
     *
     * @return unsigned 32 bits, 0 when not known
     */
    long poolId();

    /**
     * The valid lifetime.
     *
     * @return seconds, {@link #INFINITE} for ever
     */
    long validLifetime();

    /**
     * When the client was last heard of (Kea's {@code cltt}); the lease ends one valid lifetime
     * later. Commands can give a lease times that Java's has no room for: those are cut to the
     * first or last there is.
     *
     * @return whole seconds, never null
     */
    default Instant clientLastTransmission() {
        long first = Instant.MIN.getEpochSecond();
        long last = Instant.MAX.getEpochSecond();
        return Instant.ofEpochSecond(
                Math.max(first, Math.min(last, clientLastTransmissionSeconds())));
    }

    /**
     * The same as Kea counts it.
     *
     * @return seconds since the beginning of 1970 (UTC), any 64 bits
     */
    long clientLastTransmissionSeconds();

    /**
     * The client's hardware address.
     *
     * @return empty when not known
     */
    Optional<HardwareAddress> hardwareAddress();

    /**
     * The client's host name.
     *
     * @return empty text when there is none
     */
    String hostname();

    /**
     * Whether the name-to-address record was updated in DNS.
     *
     * @return true when it was
     */
    boolean forwardDns();

    /**
     * Whether the address-to-name record was updated in DNS.
     *
     * @return true when it was
     */
    boolean reverseDns();

    /**
     * The lease's user context.
     *
     * @return JSON text, empty when there is none
     */
    Optional<String> userContext();

    /**
     * Kea's own text form of the lease, many lines; for people, not for parsing.
     *
     * @return never null
     */
    String toText();
}
