// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.command;

import java.util.Map;
import java.util.Objects;

/**
 * The answer to a command, in Kea's shape. Immutable if its arguments are.
 *
 * @param result one of the {@code RESULT_} codes
 * @param text a sentence for people, null for none
 * @param arguments values as in {@link CommandRequest#arguments()} (any {@code Number}, {@code
 *     CharSequence}, {@code Iterable} and {@code Map} with text keys will do), null for none
 */
public record CommandResponse(int result, String text, Map<String, ?> arguments) {
    /** The command did what was asked. */
    public static final int RESULT_SUCCESS = 0;

    /** The command failed; the text says why. */
    public static final int RESULT_ERROR = 1;

    /** The command is not supported. */
    public static final int RESULT_UNSUPPORTED = 2;

    /** The command worked, and there was nothing to find. */
    public static final int RESULT_EMPTY = 3;

    /** The command would clash with what is there. */
    public static final int RESULT_CONFLICT = 4;

    /**
     * Success.
     *
     * @param text a sentence for people, not null
     * @return never null
     */
    public static CommandResponse success(String text) {
        return new CommandResponse(RESULT_SUCCESS, Objects.requireNonNull(text), null);
    }

    /**
     * Success with data.
     *
     * @param text a sentence for people, not null
     * @param arguments the data, not null
     * @return never null
     */
    public static CommandResponse success(String text, Map<String, ?> arguments) {
        return new CommandResponse(
                RESULT_SUCCESS, Objects.requireNonNull(text), Objects.requireNonNull(arguments));
    }

    /**
     * Failure.
     *
     * @param text says what was wrong and what to do, not null
     * @return never null
     */
    public static CommandResponse error(String text) {
        return new CommandResponse(RESULT_ERROR, Objects.requireNonNull(text), null);
    }
}
