// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.FrameworkWiring;

/** Resolving and refreshing, with words for what goes wrong. */
final class Wiring {
    private static final long REFRESH_SECONDS = 10;

    private final FrameworkWiring framework;

    Wiring(Bundle systemBundle) {
        this.framework = systemBundle.adapt(FrameworkWiring.class);
    }

    /** Resolves a bundle or says what it misses. */
    void resolve(Bundle bundle) throws OperationException {
        if (bundle.getState() != Bundle.INSTALLED || framework.resolveBundles(List.of(bundle))) {
            return;
        }
        throw new OperationException(
                BundleOperations.name(bundle)
                        + " cannot be resolved: "
                        + ResolveReport.of(bundle, framework));
    }

    /** Lets go of a bundle's old classes, and waits for that. */
    void refresh(Bundle bundle) {
        CountDownLatch done = new CountDownLatch(1);
        framework.refreshBundles(List.of(bundle), event -> done.countDown());
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "bundles that depend on it could not be stopped in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
