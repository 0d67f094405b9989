// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

/** Ends the tool with a sentence for the user: the cause, and what to do about it. */
final class ToolException extends Exception {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    ToolException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static ToolException usage(String message) {
        return new ToolException(ExitCode.USAGE, message);
    }

    int exitCode() {
        return exitCode;
    }
}
