// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.Iterator;
import org.keaosgi.itests.differential.Node.Items;
import org.keaosgi.itests.differential.Node.Leaf;
import org.keaosgi.itests.differential.Node.Member;
import org.keaosgi.itests.differential.Node.Members;

/**
 * Writes JSON with more or less white space: Kea's error texts tell line and column, so where
 * things stand matters.
 */
final class Layout {
    private final Dice dice;
    private final int style;
    private final StringBuilder out = new StringBuilder();

    private Layout(Dice dice) {
        this.dice = dice;
        style = dice.below(10);
    }

    static String write(Node node, Dice dice) {
        Layout layout = new Layout(dice);
        layout.add(node);
        return layout.out.toString();
    }

    private void add(Node node) {
        if (node instanceof Leaf leaf) {
            out.append(leaf.text());
        } else if (node instanceof Items items) {
            add('[', items.list().iterator(), ']');
        } else {
            add('{', ((Members) node).list().iterator(), '}');
        }
    }

    private void add(char open, Iterator<?> parts, char close) {
        out.append(open);
        space();
        while (parts.hasNext()) {
            Object part = parts.next();
            if (part instanceof Member member) {
                out.append('"').append(member.key()).append("\":");
                space();
                add(member.value());
            } else {
                add((Node) part);
            }
            if (parts.hasNext()) {
                out.append(',');
            }
            space();
        }
        out.append(close);
    }

    private void space() {
        if (style < 4) {
            out.append(' ');
        } else if (style == 9) {
            out.append(dice.oneOf("", " ", "  ", "\n", "\t", "\r\n", "\n    "));
        }
    }
}
