// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import org.keaosgi.cli.kea.Answer;

/** What the tool ends with; documented in {@code docs/operators/kea-osgi.md}. */
final class ExitCode {
    static final int OK = 0;

    /** Kea answered with an error. */
    static final int REFUSED = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** There is nothing to find. */
    static final int NOTHING = 3;

    /** It clashes with what is there. */
    static final int CONFLICT = 4;

    /** No daemon, or no Kea OSGi in it, answers. */
    static final int UNREACHABLE = 5;

    /** {@code doctor} has found problems. */
    static final int PROBLEMS = 6;

    private ExitCode() {}

    static int of(Answer answer) {
        return switch (answer.result()) {
            case 0 -> OK;
            case 3 -> NOTHING;
            case 4 -> CONFLICT;
            default -> REFUSED;
        };
    }
}
