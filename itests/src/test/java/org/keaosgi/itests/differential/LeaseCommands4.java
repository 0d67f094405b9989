// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;
import org.keaosgi.itests.differential.Node.Members;

/** The lease commands of DHCPv4, over the subnets of {@link LeaseWorld#v4}. */
public final class LeaseCommands4 implements CommandSet {
    /** The last one is not configured. */
    private static final List<Integer> SUBNETS = List.of(44, 66, 88, 99, 7);

    @Override
    public List<Offer> offers() {
        return List.of(
                new Offer("lease4-add", 72, LeaseCommands4::lease),
                new Offer("lease4-update", 42, LeaseCommands4::update),
                new Offer("lease4-del", 30, LeaseCommands4::delete),
                new Offer("lease4-get", 48, LeaseCommands4::query),
                new Offer("lease4-get-all", 12, dice -> LeaseParts.subnets(dice, SUBNETS)),
                new Offer(
                        "lease4-get-page",
                        42,
                        dice -> LeaseParts.page(dice, Node.string(at(dice)))),
                new Offer("lease4-get-by-hw-address", 15, LeaseParts::byHardwareAddress),
                new Offer("lease4-get-by-client-id", 15, LeaseCommands4::byClientId),
                new Offer("lease4-get-by-hostname", 15, LeaseParts::byHostName),
                new Offer("lease4-wipe", 1, dice -> LeaseParts.wipe(dice, SUBNETS)),
                // Without arguments, Kea's own library ends the server.
                new Offer("lease4-resend-ddns", 18, LeaseCommands4::address, false),
                new Offer("statistic-get-all", 2, dice -> new Members()),
                new Offer("lease4-write", 1, LeaseCommands4::file));
    }

    private static String at(Dice dice) {
        int last = dice.below(14);
        return switch (dice.below(20)) {
            case 0 -> dice.oneOf("0.0.0.0", "255.255.255.255", "192.0.2.1", "10.1.0.0");
            case 1 -> dice.oneOf("10.1.0.255", "10.4.0.128", "10.4.0.127", "::1");
            case 2, 3, 4 -> "10.3.0." + last;
            case 5, 6, 7 -> "10.4.0." + last;
            case 8, 9, 10 -> "10.2.0." + last;
            default -> "10.1.0." + (10 + last);
        };
    }

    private static int subnetOf(String address) {
        return switch (address.substring(0, Math.min(5, address.length()))) {
            case "10.1." -> 44;
            case "10.2." -> 66;
            case "10.3." -> 88;
            case "10.4." -> 99;
            default -> 7;
        };
    }

    private static int subnet(Dice dice, String address) {
        return dice.percent(90) ? subnetOf(address) : dice.oneOf(SUBNETS);
    }

    private static Node clientId(Dice dice) {
        return Node.string("01:02:03:0" + dice.oneOf("1", "2", "3", "4", "5", "a", "A"));
    }

    private static Members lease(Dice dice) {
        String address = at(dice);
        Members lease = new Members().put("ip-address", Node.string(address));
        if (dice.percent(50)) {
            lease.put("subnet-id", Node.number(dice.percent(8) ? 0 : subnet(dice, address)));
        }
        lease.put("hw-address", LeaseParts.hardwareAddress(dice));
        if (dice.percent(50)) {
            lease.put("client-id", clientId(dice));
        }
        LeaseParts.addExtras(dice, lease);
        return lease;
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
        if (dice.percent(55)) {
            return address(dice);
        }
        String type = dice.oneOf("hw-address", "client-id", "hw-address", "client-id", "duid");
        Members query = new Members().put("subnet-id", Node.number(dice.oneOf(SUBNETS)));
        query.put("identifier-type", Node.string(type));
        query.put(
                "identifier",
                type.equals("hw-address") ? LeaseParts.hardwareAddress(dice) : clientId(dice));
        return query;
    }

    private static Members delete(Dice dice) {
        Members query = query(dice);
        if (dice.percent(30)) {
            query.put("update-ddns", LeaseParts.flag(dice));
        }
        return query;
    }

    private static Members byClientId(Dice dice) {
        return new Members().put("client-id", clientId(dice));
    }

    private static Members file(Dice dice) {
        return new Members().put("filename", Node.string(dice.oneOf("", "/", "/etc/x", "a/../b")));
    }
}
