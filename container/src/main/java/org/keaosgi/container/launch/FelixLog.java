// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import org.apache.felix.framework.Logger;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogText;
import org.keaosgi.container.log.Severity;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** What the framework itself has to say goes to Kea's log instead of standard output. */
final class FelixLog extends Logger {
    @Override
    @SuppressWarnings("rawtypes") // as inherited
    protected void doLog(
            Bundle bundle,
            ServiceReference reference,
            int level,
            String message,
            Throwable throwable) {
        print(bundle, level, message, throwable);
    }

    @Override
    protected void doLog(int level, String message, Throwable throwable) {
        print(null, level, message, throwable);
    }

    private static void print(Bundle bundle, int level, String message, Throwable throwable) {
        Object details = throwable == null ? message : message + ": " + details(throwable);
        ContainerLog.of(bundle).log(severity(level), "OSGI_FRAMEWORK_LOG", details);
    }

    private static String details(Throwable throwable) {
        return LogText.describe(throwable);
    }

    private static Severity severity(int level) {
        return switch (level) {
            case LOG_ERROR -> Severity.ERROR;
            case LOG_WARNING -> Severity.WARN;
            case LOG_INFO -> Severity.INFO;
            default -> Severity.DEBUG;
        };
    }
}
