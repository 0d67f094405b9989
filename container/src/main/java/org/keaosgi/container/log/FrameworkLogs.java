// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Leads what bundles log into Kea's log: through OSGi's log service under the bundle's logger, and
 * through {@code java.util.logging}, which {@code System.Logger} ends in as well.
 */
public final class FrameworkLogs implements LogListener {
    private FrameworkLogs() {}

    /**
     * Begins.
     *
     * @param context of the system bundle
     */
    public static void open(BundleContext context) {
        FrameworkLogs listener = new FrameworkLogs();
        new ServiceTracker<>(context, LogReaderService.class, listener.new Readers(context)).open();
        takeOverJavaLogging();
    }

    private static void takeOverJavaLogging() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            if (handler instanceof ConsoleHandler || handler instanceof JavaLogHandler) {
                root.removeHandler(handler);
            }
        }
        JavaLogHandler handler = new JavaLogHandler();
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    @Override
    public void logged(LogEntry entry) {
        String text = String.valueOf(entry.getMessage());
        if (isFrameworkNoise(entry)) {
            return;
        }
        Throwable exception = entry.getException();
        ContainerLog.of(entry.getBundle())
                .log(
                        severity(entry),
                        "OSGI_BUNDLE_LOG",
                        exception == null ? text : text + ": " + LogText.describe(exception));
    }

    /** Each bundle and service event is logged too; nobody asked for those. */
    private static boolean isFrameworkNoise(LogEntry entry) {
        String logger = entry.getLoggerName();
        return logger != null && logger.startsWith("Events.") && entry.getException() == null;
    }

    private static Severity severity(LogEntry entry) {
        return switch (entry.getLogLevel()) {
            case AUDIT, INFO -> Severity.INFO;
            case ERROR -> Severity.ERROR;
            case WARN -> Severity.WARN;
            default -> Severity.DEBUG;
        };
    }

    private final class Readers
            implements ServiceTrackerCustomizer<LogReaderService, LogReaderService> {
        private final BundleContext context;

        Readers(BundleContext context) {
            this.context = context;
        }

        @Override
        public LogReaderService addingService(ServiceReference<LogReaderService> reference) {
            LogReaderService reader = context.getService(reference);
            reader.addLogListener(FrameworkLogs.this);
            return reader;
        }

        @Override
        public void modifiedService(
                ServiceReference<LogReaderService> reference, LogReaderService reader) {
            // Nothing about it that matters can change.
        }

        @Override
        public void removedService(
                ServiceReference<LogReaderService> reference, LogReaderService reader) {
            reader.removeLogListener(FrameworkLogs.this);
            context.ungetService(reference);
        }
    }
}
