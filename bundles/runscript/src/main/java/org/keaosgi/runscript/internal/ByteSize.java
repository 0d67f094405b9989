// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

/** How many bytes a text becomes, by the rules of {@link org.keaosgi.api.packet.ByteText}. */
final class ByteSize {
    private ByteSize() {}

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
