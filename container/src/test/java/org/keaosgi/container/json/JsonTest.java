// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class JsonTest {
    private static Object read(String json) {
        return Json.read(json.getBytes(UTF_8));
    }

    @Test
    public void typesAreJavas() {
        assertThat(Json.readMap("{\"a\":[1,-2.5,true,null,\"x\",{}]}".getBytes(UTF_8)))
                .isEqualTo(Map.of("a", Arrays.asList(1L, -2.5, true, null, "x", Map.of())));
    }

    @Test
    public void integersOfAnySize() {
        assertThat(read("[9223372036854775807, 9223372036854775808, -9223372036854775808]"))
                .isEqualTo(
                        List.of(
                                Long.MAX_VALUE,
                                new BigInteger("9223372036854775808"),
                                Long.MIN_VALUE));
    }

    @Test
    public void textIsUtf8WhetherRawOrEscapedByteByByte() {
        assertThat(read("\"Zo\u00eb \ud83d\udc27\"")).isEqualTo("Zo\u00eb \ud83d\udc27");
        assertThat(read("\"Zo\\u00c3\\u00ab\"")).isEqualTo("Zo\u00eb");
        assertThat(read("\"\\ud83d\\udc27\"")).isEqualTo("\ud83d\udc27");
    }

    @Test
    public void bytesThatAreNoTextSurviveBothWays() {
        byte[] json = "\"a\u00ff\u0080b\\u0000\"".getBytes(ISO_8859_1);
        Object text = Json.read(json);
        assertThat(text).isEqualTo("a\udcff\udc80b\0");
        assertThat(Json.write(text)).isEqualTo(json);
    }

    @Test
    public void duplicateKeysLastWins() {
        assertThat(read("{\"a\":1,\"a\":2}")).isEqualTo(Map.of("a", 2L));
    }

    @Test
    public void malformedTextIsRefusedWithASentence() {
        for (String bad : List.of("", "{", "[1,]", "{\"a\"}", "nul", "1 2", "'x'", "[01]")) {
            assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(JsonException.class);
        }
        assertThatThrownBy(() -> Json.readMap("[1]".getBytes(UTF_8)))
                .hasMessage("a map was expected, not a list");
    }

    @Test
    public void depthIsBounded() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(JsonException.class);
        assertThat(read("[".repeat(100) + "]".repeat(100))).isInstanceOf(List.class);
        List<Object> endless = new java.util.ArrayList<>();
        endless.add(endless);
        assertThatThrownBy(() -> Json.write(endless)).isInstanceOf(JsonException.class);
    }

    @Test
    public void bundlesMayHandOverMore() {
        assertThat(new String(Json.write(Map.of("k", new int[] {1, 2})), UTF_8))
                .isEqualTo("{\"k\":[1,2]}");
        assertThat(new String(Json.write(new Object[] {'c', (byte) 3, 1.5f}), UTF_8))
                .isEqualTo("[\"c\",3,1.5]");
        assertThatThrownBy(() -> Json.write(new Object())).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Json.write(Map.of(1, 2))).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Json.write(Double.NaN)).isInstanceOf(JsonException.class);
    }
}
