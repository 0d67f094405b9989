// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.net.Inet6Address;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One level of relay encapsulation of a DHCPv6 packet (RFC 8415, section 9); lives as its packet
 * does.
 */
@ProviderType
public interface Relay6 {
    /**
     * The {@code hop-count} field.
     *
     * @return 0 to 255
     */
    int hops();

    /**
     * The {@code link-address} field: names the client's link.
     *
     * @return never null
     */
    Inet6Address linkAddress();

    /**
     * The {@code peer-address} field: who sent the packet to this relay.
     *
     * @return never null
     */
    Inet6Address peerAddress();

    /**
     * The payload of an option that this relay added.
     *
     * @param code for example 18 for the interface id, 37 for the remote id
     * @return a copy; empty when there is no such option
     */
    Optional<byte[]> option(int code);
}
