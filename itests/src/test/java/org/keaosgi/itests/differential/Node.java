// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of JSON text that may be spoilt on purpose: keys may repeat, values may be no JSON at
 * all.
 */
public sealed interface Node {
    /** Any text, right or wrong. */
    record Leaf(String text) implements Node {}

    /** A key and its value. */
    record Member(String key, Node value) {}

    /** A map; changeable. */
    record Members(List<Member> list) implements Node {
        public Members() {
            this(new ArrayList<>());
        }

        public Members put(String key, Node value) {
            list.add(new Member(key, value));
            return this;
        }
    }

    /** A list; changeable. */
    record Items(List<Node> list) implements Node {
        public Items(Node... items) {
            this(new ArrayList<>(Arrays.asList(items)));
        }
    }

    static Leaf raw(String text) {
        return new Leaf(text);
    }

    static Leaf number(long value) {
        return new Leaf(Long.toString(value));
    }

    /** A string whose text is written as it is; quotes in it must come escaped. */
    static Leaf string(String text) {
        return new Leaf('"' + text + '"');
    }
}
