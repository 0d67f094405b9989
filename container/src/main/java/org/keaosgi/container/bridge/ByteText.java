// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/** Text of Kea's, which is bytes, to and from Java's; see the API's class of the same name. */
public final class ByteText {
    private ByteText() {}

    /** Decodes all of {@code bytes}. */
    public static String decode(byte[] bytes) {
        return org.keaosgi.api.packet.ByteText.decode(bytes);
    }

    /** Decodes {@code length} bytes from {@code offset} on. */
    public static String decode(byte[] bytes, int offset, int length) {
        return org.keaosgi.api.packet.ByteText.decode(bytes, offset, length);
    }

    /** The bytes of a text. */
    public static byte[] encode(String text) {
        return org.keaosgi.api.packet.ByteText.encode(text);
    }
}
