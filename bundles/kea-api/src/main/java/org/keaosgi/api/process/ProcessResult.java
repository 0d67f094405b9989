// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.process;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How a program ended. Immutable.
 *
 * @param end how it ended
 * @param code exit code for {@link End#EXITED}, signal number for {@link End#SIGNALLED} and {@link
 *     End#TIMED_OUT}, errno for {@link End#NOT_STARTED}, otherwise 0
 * @param output lines of standard output, without line ends, decoded as {@link ProcessRequest}
 *     tells
 * @param errors lines of standard error
 * @param dropped bytes of output beyond the limit
 * @param duration from start to end
 */
public record ProcessResult(
        End end,
        int code,
        List<String> output,
        List<String> errors,
        long dropped,
        Duration duration) {
    /** How a program can end. */
    public enum End {
        /** By itself, with an exit code. */
        EXITED,
        /** By a signal. */
        SIGNALLED,
        /** Killed with its process group because its time was up. */
        TIMED_OUT,
        /** It could not be started at all. */
        NOT_STARTED,
        /** The process that runs programs for Kea went away meanwhile; the outcome is not known. */
        LOST
    }

    /** Copies. */
    public ProcessResult {
        Objects.requireNonNull(end, "end");
        output = List.copyOf(output);
        errors = List.copyOf(errors);
    }

    /**
     * Whether the program ended by itself with exit code 0.
     *
     * @return true then
     */
    public boolean succeeded() {
        return end == End.EXITED && code == 0;
    }
}
