// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.net.Inet6Address;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A DHCPv6 packet that may be changed at this hook point.
 *
 * @see EditablePacket about when and how
 */
@ProviderType
public interface EditablePacket6 extends Packet6, EditablePacket {
    /**
     * Sets the server's address: destination of a query, source of an answer.
     *
     * @param address not null
     */
    void setLocalAddress(Inet6Address address);

    /**
     * Sets the other side's address; an answer goes there.
     *
     * @param address not null
     */
    void setRemoteAddress(Inet6Address address);

    /**
     * One of {@link #relays}, for changing it.
     *
     * @param level 0 for the relay nearest to the server
     * @return never null
     * @throws IndexOutOfBoundsException when the packet has passed fewer relays
     */
    EditableRelay6 relay(int level);
}
