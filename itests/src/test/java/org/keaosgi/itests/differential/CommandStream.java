// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;
import org.keaosgi.itests.differential.CommandSet.Offer;
import org.keaosgi.itests.differential.Node.Items;
import org.keaosgi.itests.differential.Node.Members;

/**
 * An endless, seeded stream of commands: two thirds of them sensible, the rest spoilt in one to
 * three places, a few not even maps. The text of each depends on seed and index only.
 */
public final class CommandStream {
    private static final int SENSIBLE = 65;
    private static final int WITHOUT_MAP = 6;

    private final List<Offer> offers;
    private final long seed;
    private final int weights;

    public CommandStream(CommandSet commands, long seed) {
        this.offers = List.copyOf(commands.offers());
        this.seed = seed;
        this.weights = offers.stream().mapToInt(Offer::weight).sum();
    }

    public long seed() {
        return seed;
    }

    /** The bytes of a command, one per char. */
    public String command(int index) {
        Dice dice = new Dice(seed, index);
        Offer offer = offer(dice.below(weights));
        Members arguments = offer.arguments().apply(dice);
        if (dice.percent(SENSIBLE)) {
            if (dice.percent(30)) {
                dice.shuffle(arguments.list());
            }
            return write(offer.name(), arguments, dice);
        }
        if (dice.percent(WITHOUT_MAP)) {
            return write(offer.name(), strange(offer, arguments, dice), dice);
        }
        Mutations mutations = new Mutations(dice);
        for (int left = 1 + dice.below(3); left > 0; left--) {
            mutations.spoil(arguments);
        }
        return write(offer.name(), arguments, dice);
    }

    private Offer offer(int point) {
        int left = point;
        for (Offer offer : offers) {
            left -= offer.weight();
            if (left < 0) {
                return offer;
            }
        }
        throw new IllegalStateException("beyond the last command");
    }

    private static Node strange(Offer offer, Members arguments, Dice dice) {
        return switch (dice.below(5)) {
            case 0 -> new Items(arguments);
            case 1 -> Oddities.string(dice);
            case 2 -> Oddities.anything(dice);
            case 3 -> offer.bare() ? null : Node.raw("null");
            default -> new Members();
        };
    }

    private static String write(String name, Node arguments, Dice dice) {
        Members command = new Members().put("command", Node.string(name));
        if (arguments != null) {
            command.put("arguments", arguments);
        }
        switch (dice.below(40)) {
            case 0 -> dice.shuffle(command.list());
            case 1 -> command.put("service", new Items(Node.string("dhcp4")));
            case 2 -> command.put(dice.oneOf("remote", "unknown", ""), Oddities.anything(dice));
            default -> {}
        }
        return Layout.write(command, dice);
    }
}
