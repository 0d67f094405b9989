// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

/** Used until Kea's logger is bound, and in tests that don't care. */
final class StandardErrorSink implements LogSink {
    @Override
    public boolean enabled(Severity severity, int debugLevel, String logger) {
        return severity != Severity.DEBUG;
    }

    @Override
    public void write(Severity severity, int debugLevel, String logger, String id, String text) {
        System.err.println(severity + " [" + logger + "] " + id + " " + text);
    }
}
