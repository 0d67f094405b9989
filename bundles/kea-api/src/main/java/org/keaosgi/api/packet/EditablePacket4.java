// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.net.Inet4Address;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A DHCPv4 packet that may be changed at this hook point.
 *
 * @see EditablePacket about when and how
 */
@ProviderType
public interface EditablePacket4 extends Packet4, EditablePacket {
    /**
     * Sets the {@code hops} field.
     *
     * @param hops 0 to 255
     * @throws IllegalArgumentException for any other
     */
    void setHops(int hops);

    /**
     * Sets the {@code secs} field.
     *
     * @param secs 0 to 65535
     * @throws IllegalArgumentException for any other
     */
    void setSecs(int secs);

    /**
     * Sets the {@code flags} field.
     *
     * @param flags 0 to 65535
     * @throws IllegalArgumentException for any other
     */
    void setFlags(int flags);

    /**
     * Sets the address the client has.
     *
     * @param address not null
     */
    void setCiaddr(Inet4Address address);

    /**
     * Sets "your" address: what the client gets.
     *
     * @param address not null
     */
    void setYiaddr(Inet4Address address);

    /**
     * Sets the address of the next server to boot from.
     *
     * @param address not null
     */
    void setSiaddr(Inet4Address address);

    /**
     * Sets the address of the relay next to the client.
     *
     * @param address not null
     */
    void setGiaddr(Inet4Address address);

    /**
     * Sets the server's address: destination of a query, source of an answer.
     *
     * @param address not null
     */
    void setLocalAddress(Inet4Address address);

    /**
     * Sets the other side's address; an answer goes there.
     *
     * @param address not null
     */
    void setRemoteAddress(Inet4Address address);

    /**
     * Sets the client's hardware address ({@code chaddr}).
     *
     * @param address not null; of more than 16 bytes only the first 16 get to the wire
     */
    void setHardwareAddress(HardwareAddress address);

    /**
     * Sets the link-layer address of our own interface.
     *
     * @param address not null
     */
    void setLocalHardwareAddress(HardwareAddress address);

    /**
     * Sets the field {@code sname}, the name of the server.
     *
     * @param bytes up to 64 bytes, copied
     * @throws IllegalArgumentException when it is longer
     */
    void setSname(byte[] bytes);

    /**
     * Sets the {@code file} field: the boot file's name.
     *
     * @param bytes up to 128 bytes, copied
     * @throws IllegalArgumentException when it is longer
     */
    void setFile(byte[] bytes);
}
