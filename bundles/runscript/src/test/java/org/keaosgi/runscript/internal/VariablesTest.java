// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;

/** Values that clients made up to do harm. */
public class VariablesTest {
    @Test
    public void anythingButNulIsPassedAsItIs() {
        String hostile = "a\nKEA_FAKE_ALLOCATION=0\r\t\u001b[0m$(reboot)`reboot`;'\"\\\\x\udcff";
        assertThat(built("X", hostile)).isEqualTo(Map.of("X", hostile));
    }

    @Test
    public void nulIsEscapedAndNamed() {
        assertThat(built("X", "a\0PATH=/tmp\0b\\0c"))
                .isEqualTo(Map.of("X", "a\\0PATH=/tmp\\0b\\\\0c", "KEA_ESCAPED", "X"));
    }

    @Test
    public void severalEscapedOnesAreAllNamed() {
        Map<String, String> result =
                new Variables(Map.of()).set("A", "\0").set("B", "b").set("C", "\0").build();
        assertThat(result).containsEntry("KEA_ESCAPED", "A C");
    }

    @Test
    public void whatFitsIsNotCut() {
        String longest = "x".repeat(Variables.MAX_BYTES - "X".length() - 2);
        assertThat(built("X", longest)).isEqualTo(Map.of("X", longest));
        assertThat(built("X", longest + "y")).containsEntry("KEA_TRUNCATED", "X");
    }

    @Test
    public void longValuesAreCutAndShortOnesAreNot() {
        Variables variables = new Variables(Map.of("BASE", "base"));
        variables.set("HUGE", "\u00e9".repeat(1_000_000)).set("A", "address");
        variables.set("LONG", "l".repeat(30_000)).set("B", "b".repeat(5_000));
        Map<String, String> result = variables.build();
        assertThat(result)
                .containsEntry("BASE", "base")
                .containsEntry("A", "address")
                .containsEntry("B", "b".repeat(5_000))
                .containsEntry("KEA_TRUNCATED", "HUGE LONG");
        assertThat(result.get("LONG").length()).isBetween(15_000, 20_000);
        int bytes =
                result.entrySet().stream()
                        .mapToInt(e -> ByteSize.sizeOf(e.getKey() + "=" + e.getValue()) + 1)
                        .sum();
        assertThat(bytes).isLessThan(Variables.MAX_BYTES + 100);
    }

    @Test
    public void cutNeverSplitsACharacter() {
        assertThat(ByteSize.cut("xx\ud83d\ude00", 5)).isEqualTo("xx");
        assertThat(ByteSize.cut("xx\ud83d\ude00", 6)).isEqualTo("xx\ud83d\ude00");
        assertThat(ByteSize.cut("x\u20ac\udcff", 4)).isEqualTo("x\u20ac");
    }

    @Test
    public void variablesOfTheHookPointWinOverConfiguredOnes() {
        Variables variables = new Variables(Map.of("A", "configured", "B", "kept"));
        assertThat(variables.set("A", "set").build()).isEqualTo(Map.of("A", "set", "B", "kept"));
    }

    @Test
    public void sizesAreThoseOfTheBytes() {
        String text = "A\udcff\u00e9\u20ac\ud83d\ude00";
        assertThat(ByteSize.sizeOf(text)).isEqualTo(1 + 1 + 2 + 3 + 4);
    }

    private static Map<String, String> built(String name, String value) {
        return new Variables(Map.of()).set(name, value).build();
    }
}
