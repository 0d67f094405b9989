// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A payload and the value it stands for.
 *
 * @param validCuts the lengths, shorter than the whole or one byte longer, at which the payload is
 *     well-formed as well; at all others it must be refused
 */
record Vector<T>(OptionCodec<T> codec, String hex, T value, Set<Integer> validCuts) {
    static <T> Vector<T> exact(OptionCodec<T> codec, String hex, T value, Integer... validCuts) {
        return new Vector<>(
                codec,
                hex.replace(" ", ""),
                value,
                Arrays.stream(validCuts).collect(Collectors.toSet()));
    }

    /** Any length from {@code first} on is well-formed. */
    static <T> Vector<T> open(OptionCodec<T> codec, String hex, T value, int first) {
        Vector<T> vector = exact(codec, hex, value);
        Set<Integer> cuts = new HashSet<>();
        for (int i = first; i <= vector.payload().length + 1; i++) {
            cuts.add(i);
        }
        return new Vector<>(codec, vector.hex, value, cuts);
    }

    byte[] payload() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return codec.label();
    }
}
