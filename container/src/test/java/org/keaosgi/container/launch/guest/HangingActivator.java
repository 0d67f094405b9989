// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch.guest;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator of a test bundle that does not come back from its stop. */
public class HangingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        // Starting is easy.
    }

    @Override
    public void stop(BundleContext context) throws InterruptedException {
        new java.util.concurrent.CountDownLatch(1).await();
    }
}
