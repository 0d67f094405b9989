// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;
import org.keaosgi.itests.differential.Node.Items;
import org.keaosgi.itests.differential.Node.Members;

/** What the lease commands of both families have in common; few values, so that they meet again. */
final class LeaseParts {
    private static final List<String> HOST_NAMES =
            List.of(
                    "one.example.org",
                    "two.example.org.",
                    "UPPER.Example.ORG",
                    "three",
                    "",
                    "m\u00c3\u00bcller.example.org",
                    "with space.example.org",
                    "a\\u0041.example.org");

    private LeaseParts() {}

    static Node hardwareAddress(Dice dice) {
        int last = dice.below(12);
        return Node.string(
                switch (dice.below(12)) {
                    case 0 -> "1a:1b:1c:1d:1e:" + last;
                    case 1 -> "1A:1B:1C:1D:1E:0" + last % 10;
                    case 2 -> "1a1b1c1d1e0" + last % 10;
                    default -> "1a:1b:1c:1d:1e:0" + Integer.toHexString(last);
                });
    }

    static Node hostName(Dice dice) {
        return Node.string(dice.oneOf(HOST_NAMES));
    }

    static Node flag(Dice dice) {
        return Node.raw(dice.oneOf("true", "false"));
    }

    static Node context(Dice dice) {
        Members inner = new Members().put("value", Oddities.number(dice));
        return new Members()
                .put(dice.oneOf("a", "comment", "\u00c5\u00be", "ISC"), Oddities.anything(dice))
                .put("inner", new Items(inner, Oddities.string(dice)));
    }

    /** What an added or changed lease may have besides its identity. */
    static void addExtras(Dice dice, Members lease) {
        if (dice.percent(40)) {
            lease.put("valid-lft", Node.number(dice.oneOf(0, 1, 60, 3600, 7200)));
        }
        if (dice.percent(25)) {
            lease.put("expire", Node.number(dice.oneOf(4000, 12345678, 1900000000, 2147480000)));
        }
        boolean named = dice.percent(60);
        if (named) {
            lease.put("hostname", hostName(dice));
        }
        if (dice.percent(named ? 70 : 2)) {
            lease.put("fqdn-fwd", flag(dice));
            lease.put("fqdn-rev", flag(dice));
        }
        if (dice.percent(35)) {
            lease.put(
                    "state", Node.number(dice.oneOf(0, 0, 0, 0, 0, 1, 1, 2, 2, 3 + dice.below(3))));
        }
        if (dice.percent(15)) {
            lease.put("user-context", context(dice));
        }
        if (dice.percent(8)) {
            lease.put("comment", Oddities.string(dice));
        }
        if (dice.percent(8)) {
            lease.put("pool-id", Node.number(dice.below(3)));
        }
    }

    static void addForceCreate(Dice dice, Members lease) {
        if (dice.percent(50)) {
            lease.put("force-create", flag(dice));
        }
    }

    static Members byHostName(Dice dice) {
        return new Members().put("hostname", hostName(dice));
    }

    static Members byHardwareAddress(Dice dice) {
        return new Members().put("hw-address", hardwareAddress(dice));
    }

    static Members subnets(Dice dice, List<Integer> ids) {
        if (dice.percent(40)) {
            return new Members();
        }
        Items chosen = new Items();
        for (int left = dice.below(4); left > 0; left--) {
            chosen.list().add(Node.number(dice.oneOf(ids)));
        }
        return new Members().put("subnets", chosen);
    }

    static Members page(Dice dice, Node address) {
        return new Members()
                .put("from", dice.percent(30) ? Node.string("start") : address)
                .put("limit", Node.number(dice.oneOf(1L, 1L, 2L, 3L, 5L, 20L, 1000L, 4294967295L)));
    }

    static Members wipe(Dice dice, List<Integer> ids) {
        return dice.percent(15)
                ? new Members()
                : new Members().put("subnet-id", Node.number(dice.oneOf(ids)));
    }
}
