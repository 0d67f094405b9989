// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A host reservation: what a client gets that is known by an identifier. An immutable copy, safe on
 * any thread, equal when all its fields are.
 *
 * <p>Values in maps and lists are {@code Map}, {@code List}, {@code String}, {@code Long}, {@code
 * java.math.BigInteger}, {@code Double}, {@code Boolean} or null.
 */
@ProviderType
public sealed interface Host permits Host4, Host6 {
    /** The subnet id of global reservations. */
    long GLOBAL = 0;

    /**
     * The number under which its source knows it.
     *
     * @return empty for a reservation that has not come from Kea
     */
    OptionalLong id();

    /**
     * What the client is known by.
     *
     * @return never null
     */
    HostIdentifier identifier();

    /**
     * The subnet it is for.
     *
     * @return unsigned 32 bits, {@link #GLOBAL} for a reservation in all subnets
     */
    long subnetId();

    /**
     * The client's name.
     *
     * @return as it was given; empty for none
     */
    String hostname();

    /**
     * The classes that the client belongs to besides others.
     *
     * @return in Kea's order, never null
     */
    List<String> clientClasses();

    /**
     * The options for this client only, each as in the {@code option-data} list of Kea's
     * configuration.
     *
     * @return never null
     */
    List<Map<String, Object>> options();

    /**
     * What the administrator keeps with the reservation.
     *
     * @return empty when there is none
     */
    Optional<Map<String, Object>> userContext();

    /**
     * The key that a reconfigure message to the client is authenticated with (RFC 8415, section
     * 20.4). Kea keeps it in databases and doesn't use it yet.
     *
     * @return hexadecimal digits of up to 16 bytes; empty for none
     */
    String authKey();
}
