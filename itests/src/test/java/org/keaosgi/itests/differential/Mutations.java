// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keaosgi.itests.differential.Node.Items;
import org.keaosgi.itests.differential.Node.Leaf;
import org.keaosgi.itests.differential.Node.Member;
import org.keaosgi.itests.differential.Node.Members;

/** Spoils arguments in one place or another. */
final class Mutations {
    private final Dice dice;

    Mutations(Dice dice) {
        this.dice = dice;
    }

    /** Changes something, at any depth. */
    void spoil(Node arguments) {
        List<Node> places = new ArrayList<>();
        collect(arguments, places);
        Node place = dice.oneOf(places);
        if (place instanceof Members members) {
            spoilMap(members.list());
        } else {
            spoilList(((Items) place).list());
        }
    }

    private static void collect(Node node, List<Node> places) {
        if (node instanceof Members members) {
            places.add(node);
            members.list().forEach(member -> collect(member.value(), places));
        } else if (node instanceof Items items) {
            places.add(node);
            items.list().forEach(item -> collect(item, places));
        }
    }

    private void spoilMap(List<Member> members) {
        if (members.isEmpty()) {
            members.add(new Member("unknown", Oddities.anything(dice)));
            return;
        }
        int at = dice.below(members.size());
        Member member = members.get(at);
        switch (dice.below(12)) {
            case 0, 1 -> members.remove(at);
            case 2, 3 -> members.set(at, new Member(member.key(), Oddities.anything(dice)));
            case 4, 5, 6, 7 -> members.set(at, new Member(member.key(), similar(member.value())));
            case 8 -> members.add(new Member(member.key(), Oddities.anything(dice)));
            case 9 -> members.add(0, new Member(member.key(), Oddities.anything(dice)));
            case 10 -> members.add(new Member(unknownKey(), Oddities.anything(dice)));
            default -> members.set(at, new Member(misspelt(member.key()), member.value()));
        }
    }

    /** Of the right type, and yet wrong, or just within what is right. */
    private Node similar(Node value) {
        if (value instanceof Leaf leaf && leaf.text().startsWith("\"")) {
            return Oddities.string(dice);
        }
        return value instanceof Leaf leaf && leaf.text().matches("[-0-9].*")
                ? Oddities.number(dice)
                : Oddities.anything(dice);
    }

    private String unknownKey() {
        return dice.oneOf("unknown", "", "\u00c5\u00be", "\u00ff", "\\u0041", "comment", "remote");
    }

    private String misspelt(String key) {
        return dice.oneOf(key.toUpperCase(Locale.ROOT), key.replace('-', '_'), key + " ");
    }

    private void spoilList(List<Node> items) {
        switch (dice.below(4)) {
            case 0 -> items.clear();
            case 1 -> items.add(Oddities.anything(dice));
            case 2 -> items.add(0, Oddities.anything(dice));
            default -> items.addAll(List.copyOf(items));
        }
    }
}
