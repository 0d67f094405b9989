// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of Kea's, which is bytes, to and from Java's. Bytes are read as UTF-8; a byte {@code b} that
 * belongs to no UTF-8 character becomes the lone surrogate {@code U+DC00 + b}, and becomes {@code
 * b} again on the way back, so that nothing a client sent is lost or changed. All strings of this
 * API are made in this way.
 */
public final class ByteText {
    private static final int ESCAPE = 0xDC00;
    private static final int FIRST_ESCAPE = ESCAPE + 0x80;
    private static final int LAST_ESCAPE = ESCAPE + 0xFF;

    private ByteText() {}

    /**
     * Text from bytes.
     *
     * @param bytes not null
     * @return never null; no longer than there are bytes
     */
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /**
     * Text from some of the bytes of an array.
     *
     * @param bytes not null
     * @param offset index of the first
     * @param length how many
     * @return never null
     * @throws IndexOutOfBoundsException when the array has fewer
     */
    public static String decode(byte[] bytes, int offset, int length) {
        if (isAscii(bytes, offset, length)) {
            return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        CharBuffer out = CharBuffer.allocate(length);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        // A byte never yields more than one char, so that `out` cannot overflow.
        for (CoderResult r = decoder.decode(in, out, true);
                r.isError();
                r = decoder.decode(in, out, true)) {
            for (int i = r.length(); i > 0; i--) {
                out.put((char) (ESCAPE + (in.get() & 0xFF)));
            }
        }
        return out.flip().toString();
    }

    /**
     * The bytes of a text. A lone surrogate that stands for no byte becomes a question mark, as
     * Java does it.
     *
     * @param text not null
     * @return a new array
     */
    public static byte[] encode(String text) {
        int escape = firstEscape(text, 0);
        if (escape == text.length()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        int at = 0;
        while (escape < text.length()) {
            out.writeBytes(text.substring(at, escape).getBytes(StandardCharsets.UTF_8));
            out.write(text.charAt(escape) - ESCAPE);
            at = escape + 1;
            escape = firstEscape(text, at);
        }
        out.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static boolean isAscii(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Index of the first escaped byte from {@code at} on, the text's length when there is none. */
    private static int firstEscape(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c >= FIRST_ESCAPE && c <= LAST_ESCAPE) {
                return i;
            }
        }
        return text.length();
    }
}
