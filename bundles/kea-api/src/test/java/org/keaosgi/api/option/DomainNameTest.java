// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import org.junit.Test;

public class DomainNameTest {
    @Test
    public void textAndNameStandForEachOther() {
        assertThat(DomainName.of("www.example.org").toString()).isEqualTo("www.example.org.");
        assertThat(DomainName.of("www.example.org."))
                .isEqualTo(DomainName.parse("www.example.org."));
        assertThat(DomainName.parse("www").full()).isFalse();
        assertThat(DomainName.parse("www").toString()).isEqualTo("www");
        assertThat(DomainName.parse(".")).isEqualTo(DomainName.ROOT).hasToString(".");
        assertThat(DomainName.parse("")).isEqualTo(DomainName.NONE).hasToString("");
    }

    @Test
    public void bytesThatAreNoTextAreEscaped() {
        DomainName name =
                new DomainName(List.of(Bytes.ofHex("2e5c00ff"), Bytes.ofText("a b")), true);
        assertThat(name.toString()).isEqualTo("\\.\\\\\\000\\255.a\\032b.");
        assertThat(DomainName.parse(name.toString())).isEqualTo(name);
    }

    @Test
    public void anEscapedDotAtTheEndIsNoRoot() {
        assertThat(DomainName.parse("a\\."))
                .isEqualTo(new DomainName(List.of(Bytes.ofText("a.")), false));
    }

    @Test
    public void badNamesAreRefused() {
        for (String text :
                List.of("a..b", ".a", "a\\", "a\\25", "a\\256", "..", "x".repeat(64), "a\\2x5")) {
            assertThatThrownBy(() -> DomainName.of(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        String longest = ("a".repeat(63) + ".").repeat(3) + "a".repeat(61);
        assertThat(DomainName.of(longest).labels()).hasSize(4);
        assertThatThrownBy(() -> DomainName.of(longest + "a"))
                .hasMessage("a domain name has at most 255 bytes, not 256");
    }

    @Test
    public void compressionIsUndoneAcrossSeveralPointers() {
        // a.b.c, then x -> b.c, then y -> x.b.c.
        assertThat(search("01610162016300 0178c002 0179c007"))
                .containsExactly(
                        DomainName.of("a.b.c"), DomainName.of("x.b.c"), DomainName.of("y.x.b.c"));
    }

    @Test
    public void pointersToThemselvesForwardOrRoundInACircleAreRefused() {
        for (String hex :
                List.of("c000", "0161c000", "c0020161 00", "016100 c003", "0161c004 0162c000")) {
            assertThatThrownBy(() -> search(hex))
                    .as(hex)
                    .isInstanceOf(OptionFormatException.class)
                    .hasMessageContaining("points to byte");
        }
        assertThatThrownBy(() -> search("016100 c0")).isInstanceOf(OptionFormatException.class);
        assertThatThrownBy(() -> search("4061")).hasMessageContaining("too long");
    }

    @Test
    public void compressionIsRefusedWhereItIsNotAllowed() {
        assertThatThrownBy(() -> Codecs6.DOMAIN_SEARCH.decode(hex("016100 0162c000")))
                .hasMessage(
                        "option 24 (domain-search): at byte 5: a compressed domain name is not"
                                + " allowed here");
    }

    @Test
    public void aPartialNameIsNotWrittenWhereAFullOneIsNeeded() {
        List<DomainName> partial = List.of(DomainName.parse("a"));
        for (OptionCodec<List<DomainName>> codec :
                List.of(Codecs6.DOMAIN_SEARCH, Codecs4.DOMAIN_SEARCH)) {
            assertThatThrownBy(() -> codec.encode(partial))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'a' is partial");
        }
    }

    /** Each of 32 000 names would walk 8 000 pointers if nothing limited that. */
    @Test(timeout = 20_000)
    public void aLongChainOfPointersIsRefusedSoon() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0);
        for (int target = 0, at = 1; bytes.size() < 65_000; at += 2) {
            bytes.write(0xc0 | target >> 8);
            bytes.write(target);
            target = Math.min(at, 0x3fff);
        }
        assertThatThrownBy(() -> Codecs4.DOMAIN_SEARCH.decode(bytes.toByteArray()))
                .isInstanceOf(OptionFormatException.class);
    }

    /** Labels all the way: each name would be made of the whole payload. */
    @Test(timeout = 20_000)
    public void aNameThatRunsThroughTheWholePayloadIsRefusedSoon() {
        byte[] bytes = new byte[65_000];
        java.util.Arrays.fill(bytes, (byte) 1);
        assertThatThrownBy(() -> Codecs4.DOMAIN_SEARCH.decode(bytes))
                .isInstanceOf(OptionFormatException.class)
                .hasMessageContaining("too long");
    }

    /** Beyond 16383 bytes no pointer reaches; names there are written out. */
    @Test
    public void longListsSurviveCompression() {
        List<DomainName> names =
                java.util.stream.IntStream.range(0, 1500)
                        .mapToObj(i -> DomainName.of("host-with-a-long-name-" + i + ".zone" + i))
                        .toList();
        byte[] payload = Codecs4.DOMAIN_SEARCH.encode(names);
        assertThat(payload.length).isGreaterThan(0x4000);
        assertThat(Codecs4.DOMAIN_SEARCH.decode(payload)).isEqualTo(names);
    }

    private static List<DomainName> search(String hex) {
        return Codecs4.DOMAIN_SEARCH.decode(hex(hex));
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
