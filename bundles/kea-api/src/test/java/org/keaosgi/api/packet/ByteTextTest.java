// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.Test;

public class ByteTextTest {
    @Test
    public void plainTextIsItself() {
        assertThat(ByteText.decode("host-1".getBytes(UTF_8))).isEqualTo("host-1");
        assertThat(ByteText.decode("Zoë \uD83D\uDC27".getBytes(UTF_8)))
                .isEqualTo("Zoë \uD83D\uDC27");
        assertThat(ByteText.encode("Zoë \uD83D\uDC27"))
                .isEqualTo("Zoë \uD83D\uDC27".getBytes(UTF_8));
    }

    @Test
    public void partsOfAnArrayAreDecoded() {
        assertThat(ByteText.decode(new byte[] {'a', 'b', (byte) 0xFF, 'd'}, 1, 2))
                .isEqualTo("b\uDCFF");
    }

    @Test
    public void bytesThatAreNoTextBecomeLoneSurrogates() {
        assertThat(ByteText.decode(new byte[] {'a', (byte) 0x80, (byte) 0xFF, 'b'}))
                .isEqualTo("a\uDC80\uDCFFb");
    }

    @Test
    public void aTruncatedCharacterAtTheEndIsKept() {
        assertThat(ByteText.decode(new byte[] {'a', (byte) 0xE2, (byte) 0x82}))
                .isEqualTo("a\uDCE2\uDC82");
    }

    @Test
    public void aSurrogateWrittenInUtf8IsNoCharacter() {
        assertThat(ByteText.decode(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .isEqualTo("\uDCED\uDCA0\uDC80");
    }

    @Test
    public void whatStandsForNoByteIsReplaced() {
        assertThat(ByteText.encode("\uD800x\uDC01")).isEqualTo("?x?".getBytes(UTF_8));
    }

    @Test
    public void anyBytesComeBackUnharmed() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(24)];
            random.nextBytes(bytes);
            assertThat(ByteText.encode(ByteText.decode(bytes))).isEqualTo(bytes);
        }
    }
}
