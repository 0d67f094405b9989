// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import java.util.function.Supplier;
import org.keaosgi.api.host.HostException;
import org.keaosgi.api.host.HostsUnavailableException;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.ChapterCalls;
import org.keaosgi.container.bridge.HostBridge;

/** Calls the functions of the chapter of hosts. */
final class HostCalls extends ChapterCalls<HostBridge> {
    HostCalls(Bridge core, Supplier<HostBridge> hosts) {
        super(core, hosts);
    }

    @Override
    protected RuntimeException refused(String text) {
        return new HostException(text);
    }

    @Override
    protected RuntimeException unavailable(String text) {
        return new HostsUnavailableException(text);
    }
}
