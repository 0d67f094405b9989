// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;
import org.keaosgi.itests.differential.Node.Items;
import org.keaosgi.itests.differential.Node.Members;
import org.keaosgi.itests.kea.KeaConfig.Family;

/**
 * The commands for host reservations, over the subnets of {@link HostPair}. Left out is what ends
 * Kea's own library or lets it lose a reservation (see docs/operators/host-cmds.md): updates in
 * memory of DHCPv6, and updates in memory to an address that may be somebody else's.
 */
final class HostCommands implements CommandSet {
    /** The last but one is for global reservations, the last one is not configured. */
    private static final List<Integer> SUBNETS =
            List.of(44, 44, 44, 44, 44, 44, 66, 66, 88, 99, 0, 7);

    private static final List<String> NAMES =
            List.of("one.example.org", "Two.Example.ORG", "three", "", "m\u00c3\u00bcller");

    private final Family family;
    private final boolean inDatabase;

    HostCommands(Family family, boolean inDatabase) {
        this.family = family;
        this.inDatabase = inDatabase;
    }

    @Override
    public List<Offer> offers() {
        // An update in memory of DHCPv6 may end the server.
        int updates = inDatabase || family == Family.V4 ? 40 : 0;
        return List.of(
                new Offer("reservation-add", 90, this::add),
                new Offer("reservation-update", updates, this::update),
                new Offer("reservation-del", 30, dice -> changed(dice, one(dice))),
                new Offer("reservation-get", 40, dice -> looked(dice, one(dice))),
                new Offer("reservation-get-all", 15, dice -> looked(dice, inSubnet(dice))),
                new Offer("reservation-get-page", 40, this::page),
                new Offer("reservation-get-by-hostname", 20, this::byHostname),
                new Offer("reservation-get-by-id", 20, dice -> looked(dice, client(dice))),
                new Offer("reservation-get-by-address", 20, this::byAddress));
    }

    private Members looked(Dice dice, Members arguments) {
        if (dice.percent(60)) {
            arguments.put(
                    "operation-target",
                    Node.string(dice.oneOf("memory", "database", "all", "default")));
        }
        return arguments;
    }

    private Members changed(Dice dice, Members arguments) {
        String target =
                inDatabase
                        ? dice.oneOf("database", "database", "default", "memory", "all")
                        : dice.oneOf("memory", "memory", "memory", "all", "default");
        return inDatabase && dice.percent(40)
                ? arguments
                : arguments.put("operation-target", Node.string(target));
    }

    private static Members inSubnet(Dice dice) {
        return new Members().put("subnet-id", Node.number(dice.oneOf(SUBNETS)));
    }

    private Node address(Dice dice, int subnet) {
        int last = 20 + dice.below(12);
        int third = subnet == 66 ? 2 : subnet == 88 ? 3 : 1;
        return Node.string(
                family == Family.V4
                        ? "10." + third + ".0." + last
                        : "2001:db8:" + third + "::" + last);
    }

    private Node anyAddress(Dice dice) {
        return address(dice, dice.oneOf(44, 44, 66, 88));
    }

    /** Type and value, as a reservation has them. */
    private Node.Member identifier(Dice dice, int number) {
        List<String> types =
                family == Family.V4
                        ? List.of("hw-address", "duid", "circuit-id", "client-id", "flex-id")
                        : List.of("hw-address", "duid", "flex-id");
        String type = dice.percent(85) ? types.get(number % types.size()) : dice.oneOf(types);
        String hex = "1a:1b:1c:1d:1e:0" + Integer.toHexString(number);
        boolean quoted = type.equals("flex-id") || type.equals("circuit-id");
        return new Node.Member(
                type, Node.string(quoted && number % 2 == 0 ? "'name" + number + "'" : hex));
    }

    private Members client(Dice dice) {
        Node.Member identifier = identifier(dice, dice.below(8));
        return new Members()
                .put("identifier-type", Node.string(identifier.key()))
                .put("identifier", identifier.value());
    }

    private Members one(Dice dice) {
        Members one = dice.percent(50) ? new Members() : client(dice);
        if (one.list().isEmpty()) {
            one.put("ip-address", anyAddress(dice));
        }
        if (dice.percent(92)) {
            one.put("subnet-id", Node.number(dice.oneOf(SUBNETS)));
        }
        return one;
    }

    private Members add(Dice dice) {
        int subnet = dice.oneOf(SUBNETS);
        Members host = reservation(dice, subnet, dice.below(8));
        if (dice.percent(85)) {
            putAddresses(host, address(dice, dice.percent(90) ? subnet : 66));
        }
        if (family == Family.V6 && dice.percent(30)) {
            host.put("prefixes", new Items(Node.string("2001:db8:a" + dice.below(9) + "::/48")));
            if (dice.percent(30)) {
                host.put("excluded-prefixes", new Items(Node.string(excluded(dice))));
            }
        }
        return changed(dice, new Members().put("reservation", host));
    }

    private static String excluded(Dice dice) {
        return dice.percent(30) ? "" : "2001:db8:a" + dice.below(9) + ":1::/64";
    }

    private Members update(Dice dice) {
        int subnet = dice.oneOf(SUBNETS);
        int number = dice.below(8);
        Members host = reservation(dice, subnet, number);
        // Nobody else's: see above.
        if (subnet == 44) {
            putAddresses(
                    host,
                    Node.string(
                            family == Family.V4
                                    ? "10.1.0.2" + number + type(host)
                                    : "2001:db8:1::f" + number + type(host)));
        }
        Members arguments = new Members().put("reservation", host);
        if (!inDatabase) {
            return arguments.put("operation-target", Node.string("memory"));
        }
        return dice.percent(50)
                ? arguments
                : arguments.put("operation-target", Node.string(dice.oneOf("database", "default")));
    }

    /** A digit that tells the type of a reservation's identifier. */
    private static int type(Members host) {
        List<String> types = List.of("hw-address", "duid", "circuit-id", "client-id", "flex-id");
        return types.indexOf(
                host.list().stream()
                        .map(Node.Member::key)
                        .filter(types::contains)
                        .findFirst()
                        .orElseThrow());
    }

    private void putAddresses(Members host, Node address) {
        if (family == Family.V4) {
            host.put("ip-address", address);
        } else {
            host.put("ip-addresses", new Items(address));
        }
    }

    private Members reservation(Dice dice, int subnet, int number) {
        Members host = new Members();
        Node.Member identifier = identifier(dice, number);
        host.put(identifier.key(), identifier.value());
        if (dice.percent(92)) {
            host.put("subnet-id", Node.number(subnet));
        }
        if (dice.percent(50)) {
            host.put("hostname", Node.string(dice.oneOf(NAMES)));
        }
        if (dice.percent(25)) {
            host.put("client-classes", new Items(Node.string("gold"), Node.string("KNOWN")));
        }
        if (dice.percent(25)) {
            host.put("user-context", LeaseParts.context(dice));
        }
        if (dice.percent(30)) {
            host.put("option-data", new Items(option(dice), option(dice)));
        }
        if (family == Family.V4 && dice.percent(25)) {
            host.put("next-server", Node.string(dice.oneOf("10.9.9.9", "0.0.0.0")));
            host.put("server-hostname", Node.string("tftp"));
            host.put("boot-file-name", Node.string("/boot"));
        }
        return host;
    }

    private Node option(Dice dice) {
        boolean v4 = family == Family.V4;
        Members option = new Members();
        switch (dice.below(4)) {
            case 0 -> option.put("name", Node.string(v4 ? "domain-name-servers" : "dns-servers"));
            case 1 -> option.put("code", Node.number(v4 ? 6 : 23));
            case 2 -> {
                option.put("code", Node.number(222));
                option.put("csv-format", Node.raw("false"));
                return option.put("data", Node.string(dice.oneOf("0a0b", "0A:0B", "'text'", "")));
            }
            default -> {
                option.put("name", Node.string(v4 ? "vendor-encapsulated-options" : "vendor-opts"));
                option.put("csv-format", Node.raw(dice.oneOf("true", "false")));
                return option.put("data", Node.string(dice.oneOf("4491", "00001234", "")));
            }
        }
        option.put("data", Node.string(v4 ? "192.0.2.1, 192.0.2.2" : "2001:db8::1"));
        if (dice.percent(30)) {
            option.put(dice.oneOf("always-send", "never-send"), LeaseParts.flag(dice));
        }
        return option;
    }

    private Members page(Dice dice) {
        Members page =
                new Members()
                        .put("limit", Node.number(dice.oneOf(1L, 2L, 3L, 5L, 100L, 4294967295L)));
        if (dice.percent(50)) {
            page.put("subnet-id", Node.number(dice.oneOf(SUBNETS)));
        }
        if (dice.percent(60)) {
            page.put("from", Node.number(dice.below(40)));
        }
        return dice.percent(60) ? page.put("source-index", Node.number(dice.below(3))) : page;
    }

    private Members byHostname(Dice dice) {
        Members query = new Members().put("hostname", Node.string(dice.oneOf(NAMES)));
        if (dice.percent(40)) {
            query.put("subnet-id", Node.number(dice.oneOf(SUBNETS)));
        }
        return looked(dice, query);
    }

    private Members byAddress(Dice dice) {
        Members query = new Members().put("ip-address", anyAddress(dice));
        if (dice.percent(40)) {
            query.put("subnet-id", Node.number(dice.oneOf(SUBNETS)));
        }
        return looked(dice, query);
    }
}
