// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.net.Inet6Address;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.keaosgi.api.packet.EditableRelay6;

/** One relay that a {@link MemoryPacket6} has passed. */
final class MemoryRelay6 extends MemoryOptions implements EditableRelay6 {
    private static final int MAX_BYTE = 255;
    private static final int HEADER = 2 + 2 * MemoryPacket6.ADDRESS;

    private int messageType;
    private int hops;
    private Inet6Address link;
    private Inet6Address peer;

    MemoryRelay6(int messageType, int hops, Inet6Address link, Inet6Address peer) {
        super(Family.V6);
        this.messageType = messageType;
        this.hops = hops;
        this.link = Objects.requireNonNull(link, "link");
        this.peer = Objects.requireNonNull(peer, "peer");
    }

    MemoryRelay6(MemoryRelay6 other) {
        super(other);
        messageType = other.messageType;
        hops = other.hops;
        link = other.link;
        peer = other.peer;
    }

    /** What comes before the options on the wire. */
    byte[] header() {
        return ByteBuffer.allocate(HEADER)
                .put((byte) messageType)
                .put((byte) hops)
                .put(link.getAddress())
                .put(peer.getAddress())
                .array();
    }

    @Override
    public int messageType() {
        return messageType;
    }

    @Override
    public void setMessageType(int type) {
        messageType = Bytes.inRange("a message type", type, MAX_BYTE);
    }

    @Override
    public int hops() {
        return hops;
    }

    @Override
    public void setHops(int newHops) {
        hops = Bytes.inRange("hops", newHops, MAX_BYTE);
    }

    @Override
    public Inet6Address linkAddress() {
        return link;
    }

    @Override
    public void setLinkAddress(Inet6Address address) {
        link = Objects.requireNonNull(address, "address");
    }

    @Override
    public Inet6Address peerAddress() {
        return peer;
    }

    @Override
    public void setPeerAddress(Inet6Address address) {
        peer = Objects.requireNonNull(address, "address");
    }
}
