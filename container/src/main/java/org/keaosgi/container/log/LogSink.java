// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

/** Where log lines go: Kea's logger, or a list in a test. Safe on any thread. */
public interface LogSink {
    /**
     * Whether a line would be printed.
     *
     * @param severity not null
     * @param debugLevel 0 to 99, read only for {@link Severity#DEBUG}
     * @param logger name below the daemon's root, for example {@code osgi.runscript}
     * @return false when the line need not even be put together
     */
    boolean enabled(Severity severity, int debugLevel, String logger);

    /**
     * Prints a line.
     *
     * @param severity not null
     * @param debugLevel 0 to 99, read only for {@link Severity#DEBUG}
     * @param logger name below the daemon's root
     * @param id message identifier
     * @param text one line, escaped already
     */
    void write(Severity severity, int debugLevel, String logger, String id, String text);
}
