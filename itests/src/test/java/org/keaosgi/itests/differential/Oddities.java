// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;
import org.keaosgi.itests.differential.Node.Items;
import org.keaosgi.itests.differential.Node.Leaf;
import org.keaosgi.itests.differential.Node.Members;

/** Values that nobody asked for. */
final class Oddities {
    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-0",
                    "1",
                    "-1",
                    "2",
                    "3",
                    "255",
                    "256",
                    "65535",
                    "65536",
                    "2147483647",
                    "2147483648",
                    "4294967295",
                    "4294967296",
                    "4294967340",
                    "-4294967252",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775808",
                    "99999999999999999999999",
                    "010",
                    "+5",
                    "1e3",
                    "1.5",
                    "-2.0",
                    "1e100",
                    "1e999",
                    "0x10");

    private static final List<String> STRINGS =
            List.of(
                    "",
                    " ",
                    "x",
                    "start",
                    "0",
                    "::",
                    "0.0.0.0",
                    "255.255.255.255",
                    "10.1.0.10",
                    "10.1.0.300",
                    "10.1.0",
                    "2001:db8:1::5000",
                    "2001:db8:1::zz",
                    "IA_NA",
                    "true",
                    "null",
                    "bogus",
                    "00",
                    "0:1",
                    "01:02:03:04:05:06",
                    "01:02:03:04:05:0g",
                    ":",
                    "01::02",
                    "a b",
                    "a,b",
                    "a&#x2cb",
                    "%",
                    "A.Host.Example.ORG.",
                    "\\\"",
                    "\\\\",
                    "\\/",
                    "\\b\\f\\n\\r\\t",
                    "\\u0000",
                    "\\u0041",
                    "\\u00e9",
                    "\\u00FF",
                    "\\u4e2d",
                    "\\u12",
                    "\\x41",
                    "\t",
                    "\u0001",
                    "\u00c5\u00be",
                    "\u00e4\u00b8\u00ad",
                    "\u00f0\u009f\u008c\u00b0",
                    "\u00ff",
                    "\u0080abc",
                    "a".repeat(255),
                    "b".repeat(300),
                    "01:".repeat(19) + "01",
                    "02:".repeat(20) + "02",
                    "03:".repeat(127) + "03",
                    "04:".repeat(129) + "04",
                    "05:".repeat(260) + "05");

    private static final List<String> WORDS =
            List.of("true", "false", "null", "TRUE", "nul", "[]", "{}", "[ ]", "[ null ]", "{ }");

    private Oddities() {}

    static Leaf number(Dice dice) {
        return Node.raw(dice.oneOf(NUMBERS));
    }

    static Leaf string(Dice dice) {
        return Node.string(dice.oneOf(STRINGS));
    }

    static Node anything(Dice dice) {
        return switch (dice.below(8)) {
            case 0, 1, 2 -> number(dice);
            case 3, 4 -> string(dice);
            case 5 -> new Items(string(dice), number(dice));
            case 6 -> new Members().put("a", number(dice)).put("b", string(dice));
            default -> Node.raw(dice.oneOf(WORDS));
        };
    }
}
