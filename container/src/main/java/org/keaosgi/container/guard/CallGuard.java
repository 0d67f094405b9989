// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.guard;

import org.keaosgi.api.runtime.guard.ForbiddenCalls;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.Severity;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/**
 * Changes the classes of bundles, when they are defined, so that forbidden calls throw instead. To
 * be registered as a service before any other bundle starts. Calls by reflection are out of its
 * reach.
 */
public final class CallGuard implements WeavingHook {
    private static final String STAND_IN_PACKAGE = ForbiddenCalls.class.getPackageName();

    /** Makes the guard and lets stopped calls be logged under their bundle's name. */
    public CallGuard() {
        ForbiddenCalls.setReporter(CallGuard::report);
    }

    @Override
    public void weave(WovenClass woven) {
        Bundle bundle = woven.getBundleWiring().getBundle();
        try {
            byte[] replaced = CallReplacer.replace(woven.getBytes());
            if (replaced != null) {
                woven.setBytes(replaced);
                woven.getDynamicImports().add(STAND_IN_PACKAGE);
            }
        } catch (RuntimeException e) {
            // The framework would never ask again. A class that ASM can't read, most likely newer
            // than any it knows, is better left as it is.
            ContainerLog.of(bundle)
                    .log(Severity.WARN, "OSGI_GUARD_FAILED", woven.getClassName(), e);
        }
    }

    private static void report(Class<?> caller, String call) {
        ContainerLog.of(FrameworkUtil.getBundle(caller))
                .log(Severity.ERROR, "OSGI_FORBIDDEN_CALL", call, caller.getName());
    }
}
