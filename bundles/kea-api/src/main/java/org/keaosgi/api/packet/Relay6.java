// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.net.Inet6Address;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One level of relay encapsulation of a DHCPv6 packet (RFC 8415, section 9); lives as its packet
 * does. Its options are those that the relay added, for example 18 for the interface id, 37 for the
 * remote id.
 */
@ProviderType
public interface Relay6 extends OptionContainer {
    /**
     * The type of the relay message.
     *
     * @return 12 for RELAY-FORW, 13 for RELAY-REPL
     */
    int messageType();

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
}
