// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

import org.osgi.framework.Bundle;

/**
 * The container's voice in Kea's log. Every line has an identifier that stands in the {@link
 * MessageCatalogue}; arguments fill its placeholders, a throwable among them is printed with the
 * top of its stack. Nothing here ever throws: a log line must not end a callout.
 *
 * <p>Immutable; the static methods write as the container ({@code osgi}), an instance writes as one
 * bundle ({@code osgi.<bundle>}). Safe on any thread.
 */
public final class ContainerLog {
    /** Kea's level for "what the program does", DBGLVL_TRACE_BASIC. */
    private static final int DEBUG_LEVEL = 40;

    private static final ContainerLog CONTAINER = new ContainerLog(LoggerNames.CONTAINER);

    private static volatile LogSink sink = new StandardErrorSink();

    private final String logger;

    private ContainerLog(String logger) {
        this.logger = logger;
    }

    /**
     * Says where lines go from now on.
     *
     * @param newSink not null
     * @return the sink before
     */
    public static LogSink setSink(LogSink newSink) {
        LogSink before = sink;
        sink = newSink;
        return before;
    }

    /**
     * The log of one bundle.
     *
     * @param bundle null for the container's own
     * @return never null
     */
    public static ContainerLog of(Bundle bundle) {
        return bundle == null || bundle.getBundleId() == 0
                ? CONTAINER
                : of(bundle.getSymbolicName());
    }

    /**
     * The log of one bundle.
     *
     * @param symbolicName null for the container's own
     * @return never null
     */
    public static ContainerLog of(String symbolicName) {
        return symbolicName == null
                ? CONTAINER
                : new ContainerLog(LoggerNames.ofBundle(symbolicName));
    }

    /**
     * Logs as the container at severity DEBUG.
     *
     * @param id of a message in the catalogue
     * @param arguments for its placeholders
     */
    public static void debug(String id, Object... arguments) {
        CONTAINER.log(Severity.DEBUG, id, arguments);
    }

    /**
     * Logs as the container at severity INFO.
     *
     * @param id of a message in the catalogue
     * @param arguments for its placeholders
     */
    public static void info(String id, Object... arguments) {
        CONTAINER.log(Severity.INFO, id, arguments);
    }

    /**
     * Logs as the container at severity WARN.
     *
     * @param id of a message in the catalogue
     * @param arguments for its placeholders
     */
    public static void warn(String id, Object... arguments) {
        CONTAINER.log(Severity.WARN, id, arguments);
    }

    /**
     * Logs as the container at severity ERROR.
     *
     * @param id of a message in the catalogue
     * @param arguments for its placeholders
     */
    public static void error(String id, Object... arguments) {
        CONTAINER.log(Severity.ERROR, id, arguments);
    }

    /**
     * Logs as this bundle.
     *
     * @param severity not null
     * @param id of a message in the catalogue
     * @param arguments for its placeholders
     */
    public void log(Severity severity, String id, Object... arguments) {
        try {
            LogSink current = sink;
            if (current.enabled(severity, DEBUG_LEVEL, logger)) {
                String text = MessageCatalogue.container().text(id, arguments);
                current.write(severity, DEBUG_LEVEL, logger, id, LogText.escape(text));
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whoever logs is in the middle of something that matters more than this line.
            return;
        }
    }

    /**
     * Whether a line of this bundle at this severity would be printed.
     *
     * @param severity not null
     * @return false when it need not be put together
     */
    public boolean enabled(Severity severity) {
        return sink.enabled(severity, DEBUG_LEVEL, logger);
    }
}
