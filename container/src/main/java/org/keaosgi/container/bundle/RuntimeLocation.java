// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import java.nio.file.Path;
import org.osgi.framework.Bundle;

/** Tells the container's own bundles from those of the operator. */
public final class RuntimeLocation {
    private static final String PREFIX = "kea-osgi-runtime:";

    private RuntimeLocation() {}

    /** The location under which a runtime bundle is installed. */
    public static String of(Path file) {
        return PREFIX + file.getFileName();
    }

    /** Whether a bundle belongs to the runtime; the framework itself does. */
    public static boolean isRuntime(Bundle bundle) {
        return bundle.getBundleId() == 0 || bundle.getLocation().startsWith(PREFIX);
    }
}
