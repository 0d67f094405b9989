// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The services of each hook point in call order. An array that is replaced, never changed: the
 * packet path reads it without a lock.
 */
final class Snapshots {
    private static final ServiceEntry[] NONE = {};

    private final AtomicReferenceArray<ServiceEntry[]> byHook =
            new AtomicReferenceArray<>(HookTable.size());

    Snapshots() {
        for (int i = 0; i < byHook.length(); i++) {
            byHook.set(i, NONE);
        }
    }

    /** The caller does not change it. */
    ServiceEntry[] get(int hook) {
        return byHook.get(hook);
    }

    /** Publishes the services of a hook point. */
    void set(int hook, List<ServiceEntry> entries) {
        ServiceEntry[] sorted = entries.toArray(NONE);
        Arrays.sort(sorted, ServiceEntry.CALL_ORDER);
        byHook.set(hook, sorted);
    }
}
