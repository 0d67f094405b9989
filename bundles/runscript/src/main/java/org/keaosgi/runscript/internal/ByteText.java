// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text and back, without loss: UTF-8, and each byte {@code b} that is not UTF-8 is the
 * lone surrogate {@code U+DC00 + b}, as everywhere between Kea and the bundles.
 */
final class ByteText {
    private static final int BYTE_MARK = 0xdc00;

    private ByteText() {}

    static String of(byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // UTF-8 never has more characters than bytes.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (BYTE_MARK + (in.get() & 255)));
            }
            decoder.reset();
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    /** How many bytes the text becomes. */
    static int sizeOf(String text) {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            size += sizeAt(text, i);
        }
        return size;
    }

    /** The text's beginning that becomes so many bytes at most; no character is cut in two. */
    static String cut(String text, int bytes) {
        int left = bytes;
        for (int i = 0; i < text.length(); i++) {
            left -= sizeAt(text, i);
            if (left < 0) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    /** How many bytes the character becomes; 0 for the second half of a pair. */
    private static int sizeAt(String text, int index) {
        char c = text.charAt(index);
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        if (Character.isHighSurrogate(c)) {
            return 4;
        }
        if (Character.isLowSurrogate(c)) {
            boolean pair = index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
            return pair ? 0 : 1;
        }
        return 3;
    }
}
