// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One option: its code, and how its payload becomes a value and back. {@link Codecs4} and {@link
 * Codecs6} hold those of the standard options; {@link #of} makes one for any other option.
 *
 * <p>A codec has no state and may be used on any thread. Payloads are what stands on the wire
 * without code and length; in DHCPv4 with the parts of a split option already joined (RFC 3396), so
 * that a payload may be longer than 255 bytes.
 *
 * @param <T> the type of the value, immutable
 */
@ConsumerType
public interface OptionCodec<T> {
    /**
     * The option's code.
     *
     * @return 0 to 255 in DHCPv4, 0 to 65535 in DHCPv6
     */
    int code();

    /**
     * Reads a payload.
     *
     * @param payload not null, not kept and not changed
     * @return never null
     * @throws OptionFormatException when it is malformed; no other exception, whatever the bytes
     */
    T decode(byte[] payload);

    /**
     * Writes a value.
     *
     * @param value not null
     * @return a new array; what {@link #decode} makes an equal value of
     * @throws IllegalArgumentException when the format can't express the value
     */
    byte[] encode(T value);

    /**
     * What people call the option, for messages.
     *
     * @return for example {@code option 3 (routers)}
     */
    default String label() {
        return "option " + code();
    }

    /**
     * Reads a payload that may be malformed, as anything may be that a client sent.
     *
     * @param payload not null, not kept and not changed
     * @return empty when it is malformed
     */
    default Optional<T> decodeIfValid(byte[] payload) {
        try {
            return Optional.of(decode(payload));
        } catch (OptionFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * A codec for an option that is not among the standard ones.
     *
     * @param code 0 to 65535
     * @param format the form of its payload, not null
     * @param <T> the type of the value
     * @return never null
     */
    static <T> OptionCodec<T> of(int code, OptionFormat<T> format) {
        return new FormatCodec<>(code, "", Objects.requireNonNull(format, "format"));
    }
}
