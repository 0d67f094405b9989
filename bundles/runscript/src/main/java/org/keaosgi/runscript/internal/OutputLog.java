// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.keaosgi.api.process.ProcessResult;
import org.osgi.service.log.Logger;

/**
 * Writes what scripts print into Kea's log, line by line: standard output as information, standard
 * error as warnings. A run's lines are limited, long lines are cut, and all runs together have a
 * limit per second, so that no script can flood the log. Control characters are made harmless by
 * the log itself.
 */
final class OutputLog {
    private static final int LINE_LENGTH = 1024;
    private static final int LINES_PER_SECOND = 2000;
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final Logger logger;
    private final LongSupplier nanoTime;
    private long windowStart;
    private int linesInWindow;
    private long heldBack;

    OutputLog(Logger logger, LongSupplier nanoTime) {
        this.logger = logger;
        this.nanoTime = nanoTime;
        this.windowStart = nanoTime.getAsLong();
    }

    void write(String source, ProcessResult result, int limit) {
        if (limit == 0) {
            return;
        }
        lines(source, result.output(), limit, line -> logger.info("{}", line));
        lines(source, result.errors(), limit, line -> logger.warn("{}", line));
        if (result.dropped() > 0) {
            logger.warn("{}: {} bytes of output not kept", source, result.dropped());
        }
    }

    private void lines(String source, List<String> lines, int limit, Consumer<String> log) {
        int shown = Math.min(limit, lines.size());
        for (String line : lines.subList(0, shown)) {
            if (admit()) {
                log.accept(source + ": " + cut(line));
            }
        }
        if (shown < lines.size()) {
            log.accept(source + ": " + (lines.size() - shown) + " more lines not logged");
        }
    }

    private static String cut(String line) {
        return line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + " […]";
    }

    private synchronized boolean admit() {
        long now = nanoTime.getAsLong();
        if (now - windowStart >= SECOND_NANOS) {
            windowStart = now;
            linesInWindow = 0;
            if (heldBack > 0) {
                logger.warn(
                        "{} lines of scripts' output not logged: too many in a second", heldBack);
                heldBack = 0;
            }
        }
        if (linesInWindow == LINES_PER_SECOND) {
            heldBack++;
            return false;
        }
        linesInWindow++;
        return true;
    }
}
