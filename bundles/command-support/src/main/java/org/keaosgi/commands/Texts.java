// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.commands;

import java.util.function.Supplier;
import org.keaosgi.api.command.CommandException;

/** Small things about texts. */
public final class Texts {
    private Texts() {}

    /**
     * Reads an identifier or address; what Kea says about a bad one becomes the answer.
     *
     * @param reader throws {@code IllegalArgumentException} with Kea's words
     * @return what it reads
     * @throws CommandException with the same words
     */
    public static <T> T refusing(Supplier<T> reader) throws CommandException {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
    }

    /** Lower case for ASCII letters only, as Kea does it. */
    public static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return lower.toString();
    }
}
