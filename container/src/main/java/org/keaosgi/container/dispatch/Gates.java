// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.Arrays;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.log.ContainerLog;

/**
 * Opens and closes the gates before Kea's calls: a hook point is open while the library is loaded
 * and a service listens there. Not for several threads at once.
 */
final class Gates {
    private final Bridge bridge;
    private final boolean[] wanted = new boolean[HookTable.size()];
    private final boolean[] open = new boolean[HookTable.size()];
    private boolean loaded;

    Gates(Bridge bridge) {
        this.bridge = bridge;
    }

    /** Whether the running Kea has this hook point. */
    boolean isAvailable(Hook hook) {
        return bridge.hookAvailable(hook.id()) == 1;
    }

    boolean isOpen(Hook hook) {
        return open[hook.id()];
    }

    /** Says whether any service listens at a hook point. */
    void setWanted(Hook hook, boolean anyService) {
        wanted[hook.id()] = anyService;
        apply(hook);
    }

    /** Says whether the library is loaded. */
    void setLoaded(boolean nowLoaded) {
        loaded = nowLoaded;
        if (nowLoaded) {
            // Native closes all gates at unload and knows nothing of those before.
            Arrays.fill(open, false);
        }
        HookTable.all().forEach(this::apply);
    }

    private void apply(Hook hook) {
        int id = hook.id();
        boolean shouldBeOpen = loaded && wanted[id];
        if (shouldBeOpen == open[id] || (shouldBeOpen && !isAvailable(hook))) {
            return;
        }
        int result = bridge.gateSet(id, shouldBeOpen ? 1 : 0);
        if (result < 0) {
            HookPoint point = hook.point();
            ContainerLog.error("OSGI_GATE_FAILED", point.keaName(), result);
            return;
        }
        open[id] = shouldBeOpen;
    }
}
