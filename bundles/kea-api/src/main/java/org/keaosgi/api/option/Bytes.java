// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Arrays;
import java.util.HexFormat;
import org.keaosgi.api.packet.ByteText;

/**
 * Bytes that never change and are equal to others by content, so that they can be part of a value
 * and a key of a map. Safe on any thread.
 */
public final class Bytes {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A copy of an array.
     *
     * @param bytes not null
     * @return never null
     */
    public static Bytes of(byte... bytes) {
        return new Bytes(bytes.clone());
    }

    /**
     * The bytes of a text, as {@link ByteText#encode} makes them.
     *
     * @param text not null
     * @return never null
     */
    public static Bytes ofText(String text) {
        return new Bytes(ByteText.encode(text));
    }

    /**
     * Bytes from hexadecimal digits.
     *
     * @param digits an even number of them, in upper or lower case, without separators
     * @return never null
     * @throws IllegalArgumentException when it is anything else
     */
    public static Bytes ofHex(String digits) {
        return new Bytes(HexFormat.of().parseHex(digits));
    }

    /** Takes an array that nobody else holds. */
    static Bytes wrap(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes);
    }

    /** The array itself; callers must not change it nor hand it out. */
    byte[] raw() {
        return bytes;
    }

    /**
     * How many there are.
     *
     * @return 0 or more
     */
    public int length() {
        return bytes.length;
    }

    /**
     * Whether there are none.
     *
     * @return true when there are none
     */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /**
     * One of them.
     *
     * @param index 0 to length - 1
     * @return 0 to 255
     * @throws IndexOutOfBoundsException for another index
     */
    public int get(int index) {
        return bytes[index] & 255;
    }

    /**
     * The first of them.
     *
     * @param count how many, 0 to length
     * @return never null
     * @throws IndexOutOfBoundsException for another count
     */
    public Bytes first(int count) {
        if (count < 0 || count > bytes.length) {
            throw new IndexOutOfBoundsException(count + " of " + bytes.length + " bytes");
        }
        return count == bytes.length ? this : wrap(Arrays.copyOf(bytes, count));
    }

    /**
     * All of them.
     *
     * @return a copy
     */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /**
     * The bytes as text, as {@link ByteText#decode} makes it.
     *
     * @return never null
     */
    public String toText() {
        return ByteText.decode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hexadecimal digits without separators. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
