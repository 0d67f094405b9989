// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;

public class OptionCodecTest {
    /** A form of an author's own: a counted text and a number. */
    private static final OptionFormat<String> OWN =
            new OptionFormat<>() {
                @Override
                public String read(PayloadReader payload) {
                    return payload.bytes(payload.u8()).toText() + "=" + payload.u32();
                }

                @Override
                public void write(String value, PayloadWriter payload) {
                    String[] parts = value.split("=", 2);
                    payload.withLength8(p -> p.bytes(Bytes.ofText(parts[0])));
                    payload.u32(Long.parseLong(parts[1]));
                }
            };

    private static final OptionCodec<String> CODEC = OptionCodec.of(230, OWN);

    @Test
    public void aFormAndACodeAreAnOption() {
        byte[] payload = {2, 'h', 'i', -1, -1, -1, -1};
        assertThat(CODEC.code()).isEqualTo(230);
        assertThat(CODEC.decode(payload)).isEqualTo("hi=4294967295");
        assertThat(CODEC.encode("hi=4294967295")).isEqualTo(payload);
    }

    @Test
    public void whatIsWrongIsNamedWithItsPlace() {
        assertThatThrownBy(() -> CODEC.decode(new byte[] {2, 'h', 'i', 0}))
                .isInstanceOf(OptionFormatException.class)
                .hasMessage("option 230: at byte 3: 4 bytes are needed, 1 are left");
        assertThatThrownBy(() -> CODEC.decode(new byte[] {0, 0, 0, 0, 0, 9, 9}))
                .hasMessage("option 230: at byte 5: 2 bytes too many");
    }

    @Test
    public void aMalformedPayloadCanBeTakenAsNone() {
        assertThat(CODEC.decodeIfValid(new byte[] {0, 0, 0, 0, 7})).contains("=7");
        assertThat(CODEC.decodeIfValid(new byte[] {0})).isEmpty();
    }

    @Test
    public void aCodeIsOf16Bits() {
        assertThatThrownBy(() -> OptionCodec.of(65536, OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65536");
    }

    @Test
    public void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> CODEC.encode("x".repeat(256) + "=1"))
                .hasMessage("a part has at most 255 bytes, not 256");
        assertThatThrownBy(() -> CODEC.encode("x=4294967296"))
                .hasMessage("number is 0 to 4294967295, not 4294967296");
    }
}
