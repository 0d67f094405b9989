// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.Arrays;
import org.keaosgi.api.packet.Addresses;

/**
 * Reads a payload from front to back in network byte order, and never beyond its end. For one
 * thread at a time.
 */
public final class PayloadReader {
    private final byte[] bytes;
    private final int limit;
    private int at;

    /**
     * Starts at the front of a payload.
     *
     * @param payload not null; not changed, and must not change while it is read
     */
    public PayloadReader(byte[] payload) {
        this(payload, 0, payload.length);
    }

    /** Reads {@code bytes} from index {@code at} up to index {@code limit}. */
    PayloadReader(byte[] bytes, int at, int limit) {
        this.bytes = bytes;
        this.at = at;
        this.limit = limit;
    }

    /**
     * Where the next byte is read.
     *
     * @return bytes from the start of the whole payload
     */
    public int offset() {
        return at;
    }

    /**
     * How much is left.
     *
     * @return bytes, 0 at the end
     */
    public int remaining() {
        return limit - at;
    }

    /**
     * Whether something is left.
     *
     * @return false at the end
     */
    public boolean hasMore() {
        return at < limit;
    }

    /**
     * Reads an unsigned number of 8 bits.
     *
     * @return 0 to 255
     * @throws OptionFormatException when the payload ends before
     */
    public int u8() {
        need(1);
        return bytes[at++] & 255;
    }

    /**
     * Reads an unsigned number of 16 bits.
     *
     * @return 0 to 65535
     * @throws OptionFormatException when the payload ends before
     */
    public int u16() {
        need(2);
        return (bytes[at++] & 255) << 8 | (bytes[at++] & 255);
    }

    /**
     * Reads a signed number of 32 bits.
     *
     * @return any value
     * @throws OptionFormatException when the payload ends before
     */
    public int s32() {
        need(4);
        return u16() << 16 | u16();
    }

    /**
     * Reads an unsigned number of 32 bits.
     *
     * @return 0 to 4294967295
     * @throws OptionFormatException when the payload ends before
     */
    public long u32() {
        return Integer.toUnsignedLong(s32());
    }

    /**
     * Reads some bytes.
     *
     * @param length how many, not negative
     * @return never null
     * @throws OptionFormatException when the payload ends before
     */
    public Bytes bytes(int length) {
        need(length);
        at += length;
        return Bytes.wrap(Arrays.copyOfRange(bytes, at - length, at));
    }

    /**
     * Reads all that is left.
     *
     * @return never null, may be empty
     */
    public Bytes rest() {
        return bytes(remaining());
    }

    /**
     * Reads an IPv4 address, 4 bytes.
     *
     * @return never null
     * @throws OptionFormatException when the payload ends before
     */
    public Inet4Address ipv4() {
        return Addresses.v4(bytes(4).raw());
    }

    /**
     * Reads an IPv6 address, 16 bytes.
     *
     * @return never null
     * @throws OptionFormatException when the payload ends before
     */
    public Inet6Address ipv6() {
        return Addresses.v6(bytes(16).raw());
    }

    /**
     * Sets the next bytes apart for a reader of their own, which counts its offset from the start
     * of the same payload; this one goes on behind them.
     *
     * @param length how many, not negative
     * @return never null
     * @throws OptionFormatException when the payload ends before
     */
    public PayloadReader part(int length) {
        need(length);
        at += length;
        return new PayloadReader(bytes, at - length, at);
    }

    /**
     * Says that nothing may be left.
     *
     * @throws OptionFormatException when something is
     */
    public void end() {
        if (hasMore()) {
            throw problem(remaining() + " bytes too many");
        }
    }

    /**
     * An exception about the current place; the codec adds the option's name.
     *
     * @param problem says what is wrong there, not null
     * @return for the caller to throw
     */
    public OptionFormatException problem(String problem) {
        return new OptionFormatException("", at, problem);
    }

    private void need(int count) {
        if (count < 0 || count > limit - at) {
            throw problem(count + " bytes are needed, " + (limit - at) + " are left");
        }
    }
}
