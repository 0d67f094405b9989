// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.text;

/**
 * Colours, where there are any.
 *
 * @param coloured whether to use them
 */
public record Style(boolean coloured) {
    /** What a piece of text wants to say beyond its words. */
    public enum Mood {
        /** Nothing. */
        PLAIN(""),
        /** A title. */
        TITLE("1"),
        /** All is well. */
        GOOD("32"),
        /** Worth a look. */
        CAUTION("33"),
        /** Wrong. */
        BAD("31");

        private final String code;

        Mood(String code) {
            this.code = code;
        }
    }

    /** The text in its colour. */
    public String paint(Mood mood, String text) {
        return coloured && mood != Mood.PLAIN
                ? "\u001b[" + mood.code + "m" + text + "\u001b[0m"
                : text;
    }

    /** What others have chosen must not steer the terminal. */
    public static String harmless(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
