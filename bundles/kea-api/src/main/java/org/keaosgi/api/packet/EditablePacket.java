// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A packet that may be changed at this hook point. Each change acts at once on Kea's own packet:
 * services called later, other hook libraries and Kea itself see it. Where a hook point hands out a
 * plain {@link Packet}, Kea does not let it be changed.
 *
 * <p>What Kea does with a change depends on how far it has got with the packet: each hook point's
 * interface says when it is called. At {@code buffer4_receive} and {@code buffer6_receive} Kea has
 * yet to read fields and options from the wire, over what is set here.
 *
 * <p>It lives as its callout does, on the callout's thread; later every method throws {@link
 * IllegalStateException}. Copies can't be changed.
 */
@ProviderType
public interface EditablePacket extends Packet, EditableOptionContainer {
    /**
     * Sets the message type: option 53 in DHCPv4, the first byte in DHCPv6.
     *
     * @param type 0 to 255
     * @throws IllegalArgumentException for any other
     */
    void setMessageType(int type);

    /**
     * Sets the transaction id.
     *
     * @param id unsigned, 32 bits in DHCPv4, 24 bits in DHCPv6
     * @throws IllegalArgumentException when it is out of range
     */
    void setTransactionId(long id);

    /**
     * Sets the interface that the packet came or goes through. Kea sends by the index.
     *
     * @param name not null
     * @param index 0 or greater, -1 for none
     * @throws IllegalArgumentException when the index is out of range
     */
    void setInterface(String name, int index);

    /**
     * Sets the server's UDP port.
     *
     * @param port 0 to 65535
     * @throws IllegalArgumentException for any other
     */
    void setLocalPort(int port);

    /**
     * Sets the other side's UDP port.
     *
     * @param port 0 to 65535
     * @throws IllegalArgumentException for any other
     */
    void setRemotePort(int port);

    /**
     * Sets the link-layer address that the frame came from or goes to.
     *
     * @param address not null
     */
    void setRemoteHardwareAddress(HardwareAddress address);

    /**
     * Makes the packet belong to a client class from now on, whatever the class's test says.
     *
     * @param name of the class, not null; it need not be defined in Kea's configuration
     */
    void addClass(String name);
}
