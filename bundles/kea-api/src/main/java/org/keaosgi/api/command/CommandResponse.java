// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.command;

import java.util.Map;
import java.util.Objects;

/**
 * The answer to a command, in Kea's shape. Immutable if its arguments are. Kea sorts the keys of
 * every map it prints.
 *
 * @param result one of the {@code RESULT_} codes
 * @param text a sentence for people, null for none
 * @param arguments as a rule a map, but any value will do: those of {@link CommandRequest}, any
 *     {@code Number}, {@code CharSequence}, {@code Iterable}, array, {@code Map} with text keys,
 *     and {@link ServerValue}, at any depth; null for none
 */
public record CommandResponse(int result, String text, Object arguments) {
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
     * Success with data that Kea has built.
     *
     * @param text a sentence for people, not null
     * @param arguments the data, not null
     * @return never null
     */
    public static CommandResponse success(String text, ServerValue arguments) {
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
