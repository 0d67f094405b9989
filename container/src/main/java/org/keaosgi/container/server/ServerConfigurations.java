// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.util.Locale;
import java.util.Optional;
import org.keaosgi.api.server.KeaConfiguration;
import org.keaosgi.api.server.ServerConfiguration;
import org.keaosgi.container.bridge.KbServer.JsonOf;
import org.keaosgi.container.bridge.KbServer.StateOf;
import org.keaosgi.container.bridge.KbServer.Which;

/** Kea's configuration for bundles. */
final class ServerConfigurations implements KeaConfiguration {
    private final ServerLink link;
    private final String root;

    /**
     * @param daemon {@code dhcp4} or {@code dhcp6}
     */
    ServerConfigurations(ServerLink link, String daemon) {
        this.link = link;
        this.root = daemon.substring(0, 1).toUpperCase(Locale.ROOT) + daemon.substring(1);
    }

    @Override
    public ServerConfiguration current() {
        return read(Which.KB_SERVER_CURRENT).orElseThrow();
    }

    @Override
    public Optional<ServerConfiguration> staged() {
        return read(Which.KB_SERVER_STAGED);
    }

    private Optional<ServerConfiguration> read(int which) {
        return link.read(
                        (server, out, cap) ->
                                server.serverJson(which, JsonOf.KB_JSON_CONFIGURATION, 0, out, cap))
                .map(json -> new ConfigurationCopy(root, json));
    }

    @Override
    public long generation() {
        return link.ask(server -> server.serverState(StateOf.KB_STATE_GENERATION));
    }
}
