// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

import java.util.Locale;

/** Makes one safe line out of any text, and out of a throwable. */
public final class LogText {
    private static final int MAX_LENGTH = 8000;
    private static final int MAX_FRAMES = 20;
    private static final int MAX_CAUSES = 4;

    private LogText() {}

    /**
     * Escapes what could forge a line or disturb a terminal: control characters and line separators
     * become {@code \xNN} or {@code \}{@code uNNNN}, and so do bytes that were not UTF-8.
     *
     * @param text anything, null is printed as such
     * @return one line
     */
    public static String escape(String text) {
        String line = String.valueOf(text);
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length() && out.length() < MAX_LENGTH; i++) {
            appendEscaped(line, i, out);
        }
        if (out.length() >= MAX_LENGTH) {
            out.append(" …");
        }
        return out.toString();
    }

    private static void appendEscaped(String line, int index, StringBuilder out) {
        char c = line.charAt(index);
        if (isUndecodedByte(line, index)) {
            out.append(String.format(Locale.ROOT, "\\x%02x", c - 0xDC00));
        } else if (Character.isISOControl(c)) {
            out.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
        } else if (c == '\u2028' || c == '\u2029') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    /** A byte that was not UTF-8 travels as a low surrogate without its high one. */
    private static boolean isUndecodedByte(String line, int index) {
        char c = line.charAt(index);
        return c >= 0xDC80
                && c <= 0xDCFF
                && (index == 0 || !Character.isHighSurrogate(line.charAt(index - 1)));
    }

    /**
     * Describes a throwable with its causes and the top of their stacks, in one line.
     *
     * @param throwable not null
     * @return bounded in length
     */
    public static String describe(Throwable throwable) {
        StringBuilder out = new StringBuilder();
        Throwable current = throwable;
        for (int depth = 0; current != null && depth < MAX_CAUSES; depth++) {
            out.append(depth == 0 ? "" : "; caused by ");
            appendThrowable(current, depth == 0 ? MAX_FRAMES : MAX_FRAMES / 2, out);
            current = current.getCause() == current ? null : current.getCause();
        }
        return out.toString();
    }

    private static void appendThrowable(Throwable throwable, int maxFrames, StringBuilder out) {
        out.append(message(throwable));
        StackTraceElement[] frames = throwable.getStackTrace();
        for (int i = 0; i < frames.length && i < maxFrames; i++) {
            out.append(i == 0 ? " at " : " < ").append(frames[i]);
        }
        if (frames.length > maxFrames) {
            out.append(" < ").append(frames.length - maxFrames).append(" more");
        }
    }

    /** A throwable is a guest's code too: its own toString may throw. */
    private static String message(Throwable throwable) {
        try {
            return throwable.toString();
        } catch (RuntimeException | StackOverflowError e) {
            return throwable.getClass().getName() + " (its message could not be read)";
        }
    }

    /**
     * A stack as text, for a thread that overstays.
     *
     * @param stack not null
     * @return one line, bounded
     */
    public static String stack(StackTraceElement[] stack) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < stack.length && i < MAX_FRAMES; i++) {
            out.append(i == 0 ? "" : " < ").append(stack[i]);
        }
        return out.length() == 0 ? "(no stack)" : out.toString();
    }
}
