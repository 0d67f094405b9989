// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.time.Clock;
import java.util.Optional;
import org.keaosgi.api.server.ServerState;
import org.keaosgi.container.bridge.KbServer.StateOf;

/** The server's state for bundles. */
final class LiveServerState implements ServerState {
    private final ServerLink link;
    private final Clock clock;

    LiveServerState(ServerLink link, Clock clock) {
        this.link = link;
        this.clock = clock;
    }

    @Override
    public boolean serving() {
        return is(StateOf.KB_STATE_SERVING);
    }

    @Override
    public boolean multiThreaded() {
        return is(StateOf.KB_STATE_MULTI_THREADED);
    }

    private boolean is(int state) {
        return link.ask(server -> server.serverState(state)) != 0;
    }

    @Override
    public Optional<byte[]> serverId() {
        return link.read((server, out, cap) -> server.serverDuid(out, cap));
    }

    @Override
    public Clock clock() {
        return clock;
    }
}
