// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.Relay6.KB_R6_HOPS;
import static org.keaosgi.container.bridge.Kb.Relay6.KB_R6_LINK_ADDRESS;
import static org.keaosgi.container.bridge.Kb.Relay6.KB_R6_PEER_ADDRESS;

import java.net.Inet6Address;
import java.util.Optional;
import org.keaosgi.api.packet.Relay6;

/** One relay level; lives as its packet does. */
final class Relay6View implements Relay6 {
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
    public Optional<byte[]> option(int code) {
        return Optional.ofNullable(packet.option(level, code, 0));
    }
}
