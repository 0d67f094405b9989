// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;
import org.keaosgi.itests.differential.Node.Items;
import org.keaosgi.itests.differential.Node.Members;

/** The lease commands of DHCPv6, over the subnets of {@link LeaseWorld#v6}. */
public final class LeaseCommands6 implements CommandSet {
    /** The last one is not configured. */
    private static final List<Integer> SUBNETS = List.of(44, 66, 88, 7);

    @Override
    public List<Offer> offers() {
        return List.of(
                new Offer("lease6-add", 68, LeaseCommands6::lease),
                new Offer("lease6-add", 4, LeaseCommands6::temporary),
                new Offer("lease6-update", 42, LeaseCommands6::update),
                new Offer("lease6-del", 30, LeaseCommands6::delete),
                new Offer("lease6-bulk-apply", 24, LeaseCommands6::bulk),
                new Offer("lease6-get", 48, LeaseCommands6::query),
                new Offer("lease6-get-all", 12, dice -> LeaseParts.subnets(dice, SUBNETS)),
                new Offer(
                        "lease6-get-page",
                        42,
                        dice -> LeaseParts.page(dice, Node.string(at(dice)))),
                new Offer("lease6-get-by-duid", 15, LeaseCommands6::byDuid),
                new Offer("lease6-get-by-hostname", 15, LeaseParts::byHostName),
                new Offer("lease6-wipe", 1, dice -> LeaseParts.wipe(dice, SUBNETS)),
                // Without arguments, Kea's own library ends the server.
                new Offer("lease6-resend-ddns", 18, LeaseCommands6::address, false),
                new Offer("statistic-get-all", 2, dice -> new Members()),
                new Offer("lease6-write", 1, LeaseCommands6::file));
    }

    private static String hex(Dice dice) {
        return Integer.toHexString(dice.below(14));
    }

    private static String at(Dice dice) {
        return switch (dice.below(20)) {
            case 0 -> dice.oneOf("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db8:9::1");
            case 1 -> dice.oneOf("2001:DB8:1::" + hex(dice), "2001:db8:1:0:0::5", "10.1.0.10");
            case 2, 3, 4 -> prefix(dice);
            case 5, 6, 7 -> "2001:db8:2::" + hex(dice);
            case 8, 9 -> "2001:db8:3::" + hex(dice);
            default -> "2001:db8:1::" + hex(dice);
        };
    }

    private static String prefix(Dice dice) {
        return "2001:db8:a" + dice.oneOf("0", "1") + ":" + hex(dice) + "00::";
    }

    private static int subnetOf(String address) {
        if (address.startsWith("2001:db8:2") || address.startsWith("2001:db8:a1")) {
            return 66;
        }
        return address.startsWith("2001:db8:3") ? 88 : 44;
    }

    private static Node subnet(Dice dice, String address) {
        return Node.number(dice.percent(90) ? subnetOf(address) : dice.oneOf(SUBNETS));
    }

    private static Node duid(Dice dice) {
        return Node.string("00:03:00:01:0" + dice.oneOf("1", "2", "3", "4", "5", "a", "A"));
    }

    private static Members lease(Dice dice) {
        boolean delegated = dice.percent(30);
        String address = delegated ? prefix(dice) : at(dice);
        Members lease = new Members().put("ip-address", Node.string(address));
        lease.put("duid", duid(dice)).put("iaid", Node.number(dice.below(5)));
        if (delegated || dice.percent(50)) {
            lease.put("subnet-id", subnet(dice, address));
        }
        if (delegated) {
            lease.put("type", Node.string("IA_PD"));
            lease.put("prefix-len", Node.number(dice.oneOf(56, 56, 56, 64, 0, 128, 129)));
        } else if (dice.percent(30)) {
            lease.put("type", Node.string(dice.oneOf("IA_NA", "IA_NA", "IA_NA", "na")));
        }
        if (dice.percent(40)) {
            lease.put("hw-address", LeaseParts.hardwareAddress(dice));
        }
        if (dice.percent(30)) {
            lease.put("preferred-lft", Node.number(dice.oneOf(0, 1, 50, 3600, 9000)));
        }
        LeaseParts.addExtras(dice, lease);
        return lease;
    }

    /**
     * A temporary address, of its own kind: Kea's own library ends the server when an update of
     * another type of lease meets it.
     */
    private static Members temporary(Dice dice) {
        return new Members()
                .put("ip-address", Node.string("2001:db8:1::f" + hex(dice)))
                .put("duid", duid(dice))
                .put("iaid", Node.number(dice.below(5)))
                .put("type", Node.string("IA_TA"));
    }

    private static Members update(Dice dice) {
        Members lease = lease(dice);
        LeaseParts.addForceCreate(dice, lease);
        return lease;
    }

    private static Members address(Dice dice) {
        return new Members().put("ip-address", Node.string(at(dice)));
    }

    private static Members query(Dice dice) {
        Members query;
        if (dice.percent(55)) {
            query = address(dice);
        } else {
            query = new Members().put("subnet-id", Node.number(dice.oneOf(SUBNETS)));
            query.put("iaid", Node.number(dice.below(5)));
            if (dice.percent(85)) {
                query.put("identifier-type", Node.string(dice.oneOf("duid", "duid", "hw-address")));
                query.put("identifier", duid(dice));
            } else {
                query.put("duid", duid(dice));
            }
        }
        if (dice.percent(35)) {
            query.put("type", Node.string(dice.oneOf("IA_NA", "IA_PD", "IA_PD", "IA_TA", "pd")));
        }
        return query;
    }

    private static Members delete(Dice dice) {
        Members query = query(dice);
        if (dice.percent(30)) {
            query.put("update-ddns", LeaseParts.flag(dice));
        }
        return query;
    }

    private static Members bulk(Dice dice) {
        Members bulk = new Members();
        if (dice.percent(70)) {
            bulk.put("deleted-leases", several(dice, true));
        }
        if (dice.percent(80)) {
            bulk.put("leases", several(dice, false));
        }
        return bulk;
    }

    private static Items several(Dice dice, boolean deleted) {
        Items leases = new Items();
        for (int left = dice.below(4); left > 0; left--) {
            leases.list().add(deleted ? doomed(dice) : lease(dice));
        }
        return leases;
    }

    /**
     * A lease named by its client, or by address and its right type, in one piece that nothing
     * spoils: told the wrong type, Kea's own library deletes the lease all the same, and counts it
     * as one of subnet 0.
     */
    private static Node doomed(Dice dice) {
        if (dice.percent(40)) {
            return new Members()
                    .put("subnet-id", Node.number(dice.oneOf(SUBNETS)))
                    .put("iaid", Node.number(dice.below(5)))
                    .put("identifier-type", Node.string("duid"))
                    .put("identifier", duid(dice));
        }
        return dice.percent(40)
                ? Node.raw("{ \"type\": \"IA_PD\", \"ip-address\": \"" + prefix(dice) + "\" }")
                : Node.raw("{ \"ip-address\": \"2001:db8:1::" + hex(dice) + "\" }");
    }

    private static Members byDuid(Dice dice) {
        return new Members().put("duid", duid(dice));
    }

    private static Members file(Dice dice) {
        return new Members().put("filename", Node.string(dice.oneOf("", "/", "/etc/x", "a/../b")));
    }
}
