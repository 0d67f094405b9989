// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/** The constants: each codec has its own option's code, and every form is tested somewhere. */
public class CodecTablesTest {
    @Test
    public void eachCodecHasTheCodeAndTheNameOfItsConstant() throws Exception {
        check(Codecs4.class, Options4.class);
        check(Codecs6.class, Options6.class);
        check(RelayCodecs4.class, RelayOptions4.class);
    }

    private static void check(Class<?> codecs, Class<?> options) throws Exception {
        for (Field field : codecs.getFields()) {
            OptionCodec<?> codec = (OptionCodec<?>) field.get(null);
            int code = options.getField(field.getName()).getInt(null);
            String name = field.getName().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(codec.code()).as(field.getName()).isEqualTo(code);
            assertThat(codec.label()).isEqualTo("option " + code + " (" + name + ")");
        }
    }

    /** No kind of value goes without a fixed vector. */
    @Test
    public void everyTypeOfValueHasAVector() throws Exception {
        Set<String> tested = new HashSet<>();
        for (Field field : codecFields()) {
            OptionCodec<?> codec = (OptionCodec<?>) field.get(null);
            if (CodecsTest.vectors().stream().anyMatch(vector -> vector.codec() == codec)) {
                tested.add(field.getGenericType().getTypeName());
            }
        }
        for (Field field : codecFields()) {
            assertThat(tested).as(field.getName()).contains(field.getGenericType().getTypeName());
        }
    }

    @Test
    public void namesAreThoseThatKeaUses() {
        assertThat(Options4.nameOf(Options4.ROUTERS)).isEqualTo("routers");
        assertThat(Options4.nameOf(82)).isEqualTo("dhcp-agent-options");
        assertThat(Options4.nameOf(254)).isEmpty();
        assertThat(Options6.nameOf(3)).isEqualTo("ia-na");
        assertThat(RelayOptions4.nameOf(5)).isEqualTo("link-selection");
    }

    @Test
    public void noCodecFallsOverAnyBytes() throws Exception {
        Random random = new Random(20_261_121);
        for (Field field : codecFields()) {
            OptionCodec<?> codec = (OptionCodec<?>) field.get(null);
            for (int i = 0; i < 300; i++) {
                byte[] bytes = new byte[random.nextInt(random.nextInt(10) == 0 ? 700 : 40)];
                random.nextBytes(bytes);
                CodecsTest.checkStable(codec, bytes);
            }
        }
    }

    private static List<Field> codecFields() {
        return Stream.of(Codecs4.class, Codecs6.class, RelayCodecs4.class)
                .flatMap(table -> Stream.of(table.getFields()))
                .toList();
    }
}
