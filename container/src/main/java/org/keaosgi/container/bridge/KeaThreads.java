// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/** Tells Kea's threads from those of bundles. */
public final class KeaThreads {
    private static final ThreadLocal<Boolean> KEAS = new ThreadLocal<>();

    private KeaThreads() {}

    /** The calling thread is one of Kea's. */
    public static void mark() {
        KEAS.set(true);
    }

    /** Whether the calling thread is one of Kea's. */
    public static boolean isCurrent() {
        return KEAS.get() != null;
    }
}
