// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import java.util.function.Supplier;
import org.keaosgi.api.lease.LeaseException;
import org.keaosgi.api.lease.LeasesUnavailableException;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.ChapterCalls;
import org.keaosgi.container.bridge.LeaseBridge;

/** Calls the functions of the chapter of leases. */
final class LeaseCalls extends ChapterCalls<LeaseBridge> {
    LeaseCalls(Bridge core, Supplier<LeaseBridge> leases) {
        super(core, leases);
    }

    @Override
    protected RuntimeException refused(String text) {
        return new LeaseException(text);
    }

    @Override
    protected RuntimeException unavailable(String text) {
        return new LeasesUnavailableException(text);
    }
}
