// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import org.keaosgi.api.option.OptionCodec;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What has options that may be changed at this hook point. Each change acts at once on Kea's own
 * object: services called later, other hook libraries and Kea itself see it.
 *
 * <p>Kea sends exactly the bytes it is given, and its own code finds options as if they had come
 * from the network or its configuration. A payload that Kea can't read as what its code says is
 * refused with {@link IllegalArgumentException}, and nothing is changed: an IA_NA that is cut short
 * could end the server.
 */
@ProviderType
public interface EditableOptionContainer extends OptionContainer {
    /**
     * Adds an option, also when there is one with this code already.
     *
     * @param code 1 to 254 in DHCPv4, 0 to 65535 in DHCPv6
     * @param payload without code and length, sub-options included; copied; in DHCPv4 what is
     *     longer than 255 bytes is split on the wire (RFC 3396)
     * @throws IllegalArgumentException when Kea can't read the payload as this option, or when it
     *     is a DHCPv4 packet, which has each option only once, and has it already
     */
    void addOption(int code, byte[] payload);

    /**
     * Puts one option in place of all that have this code, or adds it when there is none.
     *
     * @param code 1 to 254 in DHCPv4, 0 to 65535 in DHCPv6
     * @param payload as for {@link #addOption(int, byte[])}
     * @throws IllegalArgumentException when Kea can't read the payload as this option
     */
    void setOption(int code, byte[] payload);

    /**
     * Removes all options with this code.
     *
     * @param code 0 to 255 in DHCPv4, 0 to 65535 in DHCPv6
     * @return how many there were
     */
    int removeOption(int code);

    /**
     * Adds an option, as {@link #addOption(int, byte[])}.
     *
     * @param codec of the option, not null
     * @param value not null
     * @param <T> the type of the value
     * @throws IllegalArgumentException also when the codec can't express the value
     */
    default <T> void addOption(OptionCodec<T> codec, T value) {
        addOption(codec.code(), codec.encode(value));
    }

    /**
     * Puts one option in place of all of its kind, as {@link #setOption(int, byte[])}.
     *
     * @param codec of the option, not null
     * @param value not null
     * @param <T> the type of the value
     * @throws IllegalArgumentException also when the codec can't express the value
     */
    default <T> void setOption(OptionCodec<T> codec, T value) {
        setOption(codec.code(), codec.encode(value));
    }

    /**
     * Removes all options of a kind.
     *
     * @param codec of the option, not null
     * @return how many there were
     */
    default int removeOption(OptionCodec<?> codec) {
        return removeOption(codec.code());
    }
}
