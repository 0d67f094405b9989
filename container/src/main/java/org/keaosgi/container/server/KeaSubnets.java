// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.util.Optional;
import org.keaosgi.api.subnet.SubnetService;
import org.keaosgi.api.subnet.Subnets;
import org.keaosgi.container.bridge.KbServer.Which;

/** Kea's subnets for bundles. */
final class KeaSubnets extends ConfiguredSubnets implements SubnetService {
    KeaSubnets(ServerLink link) {
        super(link, Which.KB_SERVER_CURRENT);
    }

    @Override
    public Optional<Subnets> staged() {
        return link.ask(server -> server.serverStaging()) == 0
                ? Optional.empty()
                : Optional.of(new ConfiguredSubnets(link, Which.KB_SERVER_STAGED));
    }
}
