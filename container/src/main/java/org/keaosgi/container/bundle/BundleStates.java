// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import org.osgi.framework.Bundle;

/** States of bundles, in the words of the control commands. */
public final class BundleStates {
    private BundleStates() {}

    /**
     * Names a state.
     *
     * @param bundle any
     * @return for example {@code active}
     */
    public static String of(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> "installed";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.STARTING -> "starting";
            case Bundle.ACTIVE -> "active";
            case Bundle.STOPPING -> "stopping";
            default -> "uninstalled";
        };
    }
}
