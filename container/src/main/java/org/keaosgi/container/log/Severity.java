// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

/** Severities of Kea's log, numbered as {@code kb_severity}. */
public enum Severity {
    /** For whoever looks for a fault. */
    DEBUG(0),
    /** Worth knowing. */
    INFO(1),
    /** Something is not as it should be; Kea goes on. */
    WARN(2),
    /** Something failed. */
    ERROR(3),
    /** Kea cannot go on. */
    FATAL(4);

    private final int code;

    Severity(int code) {
        this.code = code;
    }

    /**
     * The number at the border.
     *
     * @return 0 to 4
     */
    public int code() {
        return code;
    }
}
