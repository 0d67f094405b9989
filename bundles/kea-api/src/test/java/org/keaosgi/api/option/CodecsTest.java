// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** Each form of payload: by fixed vectors, cut anywhere, and with random damage. */
@RunWith(Parameterized.class)
public class CodecsTest {
    private static final int ROUNDS = 4000;

    @Parameter public Vector<?> vector;

    @Parameters(name = "{0}")
    public static List<Vector<?>> vectors() {
        List<Vector<?>> all = new ArrayList<>();
        all.addAll(Vectors4.plain());
        all.addAll(Vectors4.composed());
        all.addAll(Vectors4.routesAndNames());
        all.addAll(Vectors4.vendors());
        all.addAll(Vectors6.duids());
        all.addAll(Vectors6.plain());
        all.addAll(Vectors6.vendorsAndRelays());
        all.addAll(Vectors6.associations());
        return all;
    }

    @Test
    public void payloadAndValueStandForEachOther() {
        assertThat(vector.codec().decode(vector.payload())).isEqualTo(vector.value());
        assertThat(encoded(vector)).asHexString().isEqualToIgnoringCase(vector.hex());
    }

    @Test
    public void theSameValueTwiceIsEqualAndHashesAlike() {
        Object first = vector.codec().decode(vector.payload());
        Object second = vector.codec().decode(vector.payload());
        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(first.toString()).isEqualTo(second.toString());
    }

    @Test
    public void aPayloadCutAnywhereIsRefusedUnlessItIsWhole() {
        byte[] payload = vector.payload();
        for (int length = 0; length <= payload.length + 1; length++) {
            byte[] cut = Arrays.copyOf(payload, length);
            if (length > payload.length) {
                cut[payload.length] = 'x';
            }
            if (length == payload.length || vector.validCuts().contains(length)) {
                assertThat(vector.codec().decodeIfValid(cut)).as("%d bytes", length).isPresent();
            } else {
                assertThatThrownBy(() -> vector.codec().decode(cut))
                        .as("%d bytes", length)
                        .isInstanceOf(OptionFormatException.class)
                        .hasMessageStartingWith(vector.codec().label() + ": at byte ");
            }
        }
    }

    /** Whatever is read is written as something that is read as the same; nothing else happens. */
    @Test
    public void damageIsReadAsSomethingOrRefused() {
        Random random = new Random(vector.hex().hashCode());
        for (int i = 0; i < ROUNDS; i++) {
            checkStable(vector.codec(), damaged(random));
        }
    }

    private byte[] damaged(Random random) {
        byte[] bytes = Arrays.copyOf(vector.payload(), random.nextInt(vector.payload().length + 9));
        if (random.nextInt(8) == 0) {
            random.nextBytes(bytes);
            return bytes;
        }
        for (int hits = random.nextInt(4); hits >= 0 && bytes.length > 0; hits--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] + 1);
        }
        return bytes;
    }

    static <T> void checkStable(OptionCodec<T> codec, byte[] payload) {
        byte[] before = payload.clone();
        T value;
        try {
            value = codec.decode(payload);
        } catch (OptionFormatException e) {
            assertThat(e.offset()).isBetween(0, payload.length);
            return;
        }
        assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
        assertThat(payload).isEqualTo(before);
    }

    private static <T> byte[] encoded(Vector<T> vector) {
        return vector.codec().encode(vector.value());
    }
}
