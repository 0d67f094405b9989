// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.command;

/** Ends a command with a result code and a text; nothing is logged. */
public class CommandException extends Exception {
    private static final long serialVersionUID = 1;

    private final int result;

    /**
     * An error, result 1.
     *
     * @param text says what was wrong and what to do, not null
     */
    public CommandException(String text) {
        this(CommandResponse.RESULT_ERROR, text);
    }

    /**
     * Any other result.
     *
     * @param result one of {@link CommandResponse}'s codes
     * @param text says what was wrong and what to do, not null
     */
    public CommandException(int result, String text) {
        super(text);
        this.result = result;
    }

    /**
     * The result code.
     *
     * @return one of {@link CommandResponse}'s codes
     */
    public int result() {
        return result;
    }
}
