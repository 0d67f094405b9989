// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was logged, for tests. */
public final class RecordingSink implements LogSink {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public boolean enabled(Severity severity, int debugLevel, String logger) {
        return true;
    }

    @Override
    public void write(Severity severity, int debugLevel, String logger, String id, String text) {
        lines.add(severity + " [" + logger + "] " + id + " " + text);
    }

    /** All lines so far, as {@code SEVERITY [logger] ID text}. */
    public List<String> lines() {
        return lines;
    }
}
