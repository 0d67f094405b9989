// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.Relay6.KB_R6_HOPS;
import static org.keaosgi.container.bridge.Kb.Relay6.KB_R6_LINK_ADDRESS;
import static org.keaosgi.container.bridge.Kb.Relay6.KB_R6_PEER_ADDRESS;
import static org.keaosgi.container.bridge.Kb.Relay6.KB_R6_TYPE;

import java.net.Inet6Address;
import org.keaosgi.api.packet.Relay6;

/** One relay level; lives as its packet does. */
class Relay6View implements Relay6, OptionReading {
    private final PacketSource packet;
    private final int level;

    Relay6View(PacketSource packet, int level) {
        this.packet = packet;
        this.level = level;
    }

    @Override
    public int hops() {
        return Records.int32(packet.relay(level), KB_R6_HOPS);
    }

    @Override
    public Inet6Address linkAddress() {
        return Records.address6(packet.relay(level), KB_R6_LINK_ADDRESS);
    }

    @Override
    public Inet6Address peerAddress() {
        return Records.address6(packet.relay(level), KB_R6_PEER_ADDRESS);
    }

    @Override
    public int messageType() {
        return Records.int32(packet.relay(level), KB_R6_TYPE);
    }

    @Override
    public final PacketSource optionSource() {
        return packet;
    }

    @Override
    public final int relayLevel() {
        return level;
    }
}
