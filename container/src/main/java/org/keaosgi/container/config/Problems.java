// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.util.ArrayList;
import java.util.List;

/** Gathers mistakes, so that an operator hears of all of them at once. Not safe for threads. */
public final class Problems {
    private final List<String> sentences = new ArrayList<>();

    /**
     * Adds a mistake.
     *
     * @param where what is wrong, as the operator knows it: a path in the configuration
     * @param what is wrong about it
     */
    public void add(String where, String what) {
        sentences.add(where + ": " + what);
    }

    /**
     * Adds a sentence that needs no place.
     *
     * @param sentence not null
     */
    public void add(String sentence) {
        sentences.add(sentence);
    }

    /**
     * Whether all is well.
     *
     * @return true when nothing was added
     */
    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /**
     * What was found.
     *
     * @return in the order found
     */
    public List<String> sentences() {
        return List.copyOf(sentences);
    }

    @Override
    public String toString() {
        return String.join("; ", sentences);
    }
}
