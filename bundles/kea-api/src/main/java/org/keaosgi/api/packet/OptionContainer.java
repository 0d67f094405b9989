// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keaosgi.api.option.OptionCodec;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What has DHCP options: a packet, a relay level, an identity association. Lives as its callout
 * does, or is a copy (see {@link Packet}).
 *
 * <p>Payloads are bytes as they stand on the wire, without code and length. The methods with an
 * {@link OptionCodec} turn them into values; {@code Codecs4} and {@code Codecs6} have the standard
 * options.
 */
@ProviderType
public interface OptionContainer {
    /**
     * The payload of an option, sub-options included.
     *
     * @param code 0 to 255 in DHCPv4, 0 to 65535 in DHCPv6
     * @return a copy; empty when there is no such option
     */
    Optional<byte[]> option(int code);

    /**
     * The payloads of all options with this code. DHCPv6 allows several; in DHCPv4, parts of a
     * split option are joined as RFC 3396 says.
     *
     * @param code 0 to 255 in DHCPv4, 0 to 65535 in DHCPv6
     * @return unmodifiable, empty when there is no such option
     */
    List<byte[]> options(int code);

    /**
     * The codes of all options present.
     *
     * @return ascending, a code as often as it occurs
     */
    int[] optionCodes();

    /**
     * The value of an option.
     *
     * @param codec of the option, not null
     * @param <T> the type of the value
     * @return empty when there is no such option or it is malformed, as anything may be that a
     *     client sent; {@link #option(int)} tells the one from the other
     */
    default <T> Optional<T> option(OptionCodec<T> codec) {
        return option(codec.code()).flatMap(codec::decodeIfValid);
    }

    /**
     * The values of all options of a kind.
     *
     * @param codec of the option, not null
     * @param <T> the type of the value
     * @return unmodifiable, without those that are malformed
     */
    default <T> List<T> options(OptionCodec<T> codec) {
        return options(codec.code()).stream()
                .flatMap(payload -> codec.decodeIfValid(payload).stream())
                .collect(Collectors.toUnmodifiableList());
    }
}
