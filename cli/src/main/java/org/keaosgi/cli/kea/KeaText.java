// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.kea;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Makes plain JSON of what Kea takes for JSON: three kinds of comments, included files, and commas
 * after a last element.
 */
final class KeaText {
    /** As deep as Kea itself goes, so that a file that includes itself comes to an end. */
    private static final int MAX_DEPTH = 10;

    private static final String INCLUDE = "<?include";
    private static final String INCLUDE_END = "?>";

    private final UnaryOperator<Path> place;
    private final StringBuilder out = new StringBuilder();

    private KeaText(UnaryOperator<Path> place) {
        this.place = place;
    }

    /**
     * Reads a file with all that it includes.
     *
     * @param file as Kea is told it
     * @param place where a path of Kea's is for us
     * @return plain JSON, as far as it was any
     */
    static String read(Path file, UnaryOperator<Path> place)
            throws IOException, KeaConfigException {
        KeaText text = new KeaText(place);
        text.append(file, 0);
        return text.out.toString();
    }

    private void append(Path file, int depth) throws IOException, KeaConfigException {
        if (depth > MAX_DEPTH) {
            throw new KeaConfigException(file + ": more than " + MAX_DEPTH + " nested includes");
        }
        String text = Files.readString(place.apply(file), StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < text.length()) {
            at = step(text, at, file, depth);
        }
    }

    /** Takes one piece and returns where the next one begins. */
    private int step(String text, int at, Path file, int depth)
            throws IOException, KeaConfigException {
        char c = text.charAt(at);
        if (c == '"') {
            return copyString(text, at);
        } else if (c == '#' || text.startsWith("//", at)) {
            return orEnd(text, text.indexOf('\n', at));
        } else if (text.startsWith("/*", at)) {
            return after(text, "*/", at + 2, file);
        } else if (text.startsWith(INCLUDE, at)) {
            return include(text, at, file, depth);
        }
        if (c == '}' || c == ']') {
            dropComma();
        }
        out.append(c);
        return at + 1;
    }

    private int copyString(String text, int from) {
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at + 1, text.length());
        out.append(text, from, end);
        return end;
    }

    private int include(String text, int from, Path file, int depth)
            throws IOException, KeaConfigException {
        int end = after(text, INCLUDE_END, from, file);
        String inner = text.substring(from + INCLUDE.length(), end - INCLUDE_END.length()).trim();
        if (inner.length() < 2 || !inner.startsWith("\"") || !inner.endsWith("\"")) {
            throw new KeaConfigException(file + ": an include without the name of a file");
        }
        // Kea takes a relative name from its working directory, which only it knows.
        append(file.resolveSibling(inner.substring(1, inner.length() - 1)), depth + 1);
        return end;
    }

    private static int after(String text, String what, int from, Path file)
            throws KeaConfigException {
        int at = text.indexOf(what, from);
        if (at < 0) {
            throw new KeaConfigException(file + ": '" + what + "' is missing");
        }
        return at + what.length();
    }

    private static int orEnd(String text, int at) {
        return at < 0 ? text.length() : at;
    }

    private void dropComma() {
        int last = out.length() - 1;
        while (last >= 0 && Character.isWhitespace(out.charAt(last))) {
            last--;
        }
        if (last >= 0 && out.charAt(last) == ',') {
            out.setCharAt(last, ' ');
        }
    }
}
