// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch.guest;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator of a test bundle. */
public class FailingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("will not start");
    }

    @Override
    public void stop(BundleContext context) {
        throw new IllegalStateException("never started");
    }
}
