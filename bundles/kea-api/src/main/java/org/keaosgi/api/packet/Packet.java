// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A DHCP packet, as Kea holds it. Either a view of a callout, with the callout's lifetime (see
 * {@link org.keaosgi.api.hook.Callout}), or an immutable copy made by {@code copy()}, which lives
 * for ever and is safe on any thread. A view that is used too late throws {@link
 * IllegalStateException}.
 *
 * <p>Strings that came from the client may hold bytes that are not UTF-8: each such byte {@code b}
 * is the lone surrogate {@code U+DC00 + b}, so that nothing is lost.
 */
@ProviderType
public interface Packet extends OptionContainer {
    /**
     * The message type's number: option 53 in DHCPv4 (RFC 2132), the first byte in DHCPv6 (RFC
     * 8415).
     *
     * @return 0 when the packet has none, as before it is parsed
     */
    int messageType();

    /**
     * The message type's name as Kea prints it.
     *
     * @return for example {@code DHCPDISCOVER} or {@code SOLICIT}, {@code UNKNOWN} when there is
     *     none
     */
    String messageName();

    /**
     * The transaction id: 32 bits in DHCPv4, 24 bits in DHCPv6.
     *
     * @return as an unsigned number
     */
    long transactionId();

    /**
     * The name of the interface that the packet came or goes through.
     *
     * @return empty text when not known
     */
    String interfaceName();

    /**
     * The index of that interface.
     *
     * @return -1 when not known
     */
    int interfaceIndex();

    /**
     * The server's address: destination of a query, source of an answer.
     *
     * @return never null
     */
    InetAddress localAddress();

    /**
     * The server's UDP port.
     *
     * @return 0 to 65535
     */
    int localPort();

    /**
     * The other side's address: of the client or of the relay nearest to the server.
     *
     * @return never null
     */
    InetAddress remoteAddress();

    /**
     * The other side's UDP port.
     *
     * @return 0 to 65535
     */
    int remotePort();

    /**
     * The client's hardware address. In DHCPv6 it is what Kea finds in any of its sources.
     *
     * @return empty when not known
     */
    Optional<HardwareAddress> hardwareAddress();

    /**
     * The link-layer address that the frame came from or goes to, where Kea knows it: raw sockets
     * tell, UDP sockets don't.
     *
     * @return empty when not known
     */
    Optional<HardwareAddress> remoteHardwareAddress();

    /**
     * The client classes that the packet belongs to so far.
     *
     * @return unmodifiable, in the order in which they were assigned
     */
    List<String> classes();

    /**
     * Kea's label for the packet, for messages: hardware address, client id or DUID, transaction
     * id.
     *
     * @return never null
     */
    String label();

    /**
     * Kea's own text form of the whole packet, many lines; for people, not for parsing.
     *
     * @return never null
     */
    String toText();
}
