// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.time.Duration;
import org.keaosgi.api.process.ProcessResult;

/** How a script ended, in words for the operator. */
final class Ends {
    private Ends() {}

    static String describe(ProcessResult result, Duration timeout) {
        return switch (result.end()) {
            case EXITED -> "ended with exit code " + result.code();
            case SIGNALLED -> "was ended by signal " + result.code();
            case TIMED_OUT ->
                    "ran for more than "
                            + timeout.toMillis()
                            + " ms and was killed with all its children; make it faster, or raise"
                            + " timeout";
            case NOT_STARTED -> "could not be started: " + reason(result);
            case LOST -> "was lost: the process that runs scripts went away and was started again";
        };
    }

    private static String reason(ProcessResult result) {
        return result.errors().isEmpty()
                ? "errno "
                        + result.code()
                        + "; check that it exists, is executable, and that its first line names an"
                        + " interpreter that exists"
                : String.join("; ", result.errors());
    }
}
