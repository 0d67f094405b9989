// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Takes what is logged through {@code java.util.logging}. */
final class JavaLogHandler extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        String text = formatter.formatMessage(record);
        Throwable thrown = record.getThrown();
        ContainerLog.of(bundleOf(record))
                .log(
                        severity(record.getLevel()),
                        "OSGI_JAVA_LOG",
                        record.getLoggerName(),
                        thrown == null ? text : text + ": " + LogText.describe(thrown));
    }

    /** The bundle whose class logs, null when it is none of a bundle's. */
    private static Bundle bundleOf(LogRecord record) {
        String source = record.getSourceClassName();
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(
                        frames ->
                                frames.map(StackWalker.StackFrame::getDeclaringClass)
                                        .filter(type -> type.getName().equals(source))
                                        .findFirst())
                .map(FrameworkUtil::getBundle)
                .orElse(null);
    }

    private static Severity severity(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return Severity.ERROR;
        } else if (level.intValue() >= Level.WARNING.intValue()) {
            return Severity.WARN;
        }
        return level.intValue() >= Level.INFO.intValue() ? Severity.INFO : Severity.DEBUG;
    }

    @Override
    public void flush() {
        // Kea writes each line at once.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
