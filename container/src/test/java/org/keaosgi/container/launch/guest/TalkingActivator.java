// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch.guest;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.log.LogService;

/** An activator of a test bundle that says something in every way there is. */
public class TalkingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        LogService log = context.getService(context.getServiceReference(LogService.class));
        log.getLogger("talk").info("through {}\nOSGi", "LogService");
        log.getLogger("talk").error("failed", new IllegalStateException("on purpose"));
        Logger.getLogger("talk.jul").log(Level.WARNING, "through {0}", "java.util.logging");
        System.getLogger("talk.system").log(System.Logger.Level.ERROR, "through System.Logger");
    }

    @Override
    public void stop(BundleContext context) {
        // It has said it all.
    }
}
