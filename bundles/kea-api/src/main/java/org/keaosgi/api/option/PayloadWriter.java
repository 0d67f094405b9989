// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.util.function.Consumer;

/** Appends to a payload, in network byte order. For one thread at a time. */
public final class PayloadWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Starts with an empty payload. */
    public PayloadWriter() {}

    /**
     * Appends an unsigned number of 8 bits.
     *
     * @param value 0 to 255
     * @return this
     * @throws IllegalArgumentException for another value
     */
    public PayloadWriter u8(int value) {
        out.write(checked(value, 0xff));
        return this;
    }

    /**
     * Appends an unsigned number of 16 bits.
     *
     * @param value 0 to 65535
     * @return this
     * @throws IllegalArgumentException for another value
     */
    public PayloadWriter u16(int value) {
        checked(value, 0xffff);
        out.write(value >> 8);
        out.write(value);
        return this;
    }

    /**
     * Appends a signed number of 32 bits.
     *
     * @param value any
     * @return this
     */
    public PayloadWriter s32(int value) {
        return u16(value >>> 16).u16(value & 0xffff);
    }

    /**
     * Appends an unsigned number of 32 bits.
     *
     * @param value 0 to 4294967295
     * @return this
     * @throws IllegalArgumentException for another value
     */
    public PayloadWriter u32(long value) {
        return s32((int) Values.unsigned(value, 0xffffffffL, "number"));
    }

    /**
     * Appends bytes.
     *
     * @param bytes not null
     * @return this
     */
    public PayloadWriter bytes(Bytes bytes) {
        out.writeBytes(bytes.raw());
        return this;
    }

    /**
     * Appends bytes.
     *
     * @param bytes not null
     * @return this
     */
    public PayloadWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /**
     * Appends an address: 4 or 16 bytes.
     *
     * @param address not null
     * @return this
     */
    public PayloadWriter address(InetAddress address) {
        out.writeBytes(address.getAddress());
        return this;
    }

    /**
     * Appends a part with its length in front, as one byte.
     *
     * @param part appends the part to the writer it is given, not null
     * @return this
     * @throws IllegalArgumentException when the part is longer than 255 bytes
     */
    public PayloadWriter withLength8(Consumer<PayloadWriter> part) {
        byte[] bytes = partOf(part, 0xff);
        return u8(bytes.length).bytes(bytes);
    }

    /**
     * Appends a part with its length in front, as two bytes.
     *
     * @param part appends the part to the writer it is given, not null
     * @return this
     * @throws IllegalArgumentException when the part is longer than 65535 bytes
     */
    public PayloadWriter withLength16(Consumer<PayloadWriter> part) {
        byte[] bytes = partOf(part, 0xffff);
        return u16(bytes.length).bytes(bytes);
    }

    /**
     * How much has been written.
     *
     * @return bytes
     */
    public int length() {
        return out.size();
    }

    /**
     * What has been written.
     *
     * @return a copy
     */
    public byte[] toByteArray() {
        return out.toByteArray();
    }

    private static byte[] partOf(Consumer<PayloadWriter> part, int limit) {
        PayloadWriter writer = new PayloadWriter();
        part.accept(writer);
        if (writer.length() > limit) {
            throw new IllegalArgumentException(
                    "a part has at most " + limit + " bytes, not " + writer.length());
        }
        return writer.toByteArray();
    }

    private static int checked(int value, int limit) {
        return (int) Values.unsigned(value, limit, "number");
    }
}
