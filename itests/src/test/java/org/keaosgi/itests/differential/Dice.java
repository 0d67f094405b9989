// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that repeats itself: the same seed and index throw the same numbers everywhere. */
public final class Dice {
    /** Spreads neighbouring indices over the seeds that {@link Random} tells apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;

    public Dice(long seed, int index) {
        random = new Random((seed + index) * SPREAD);
    }

    /** From 0 up to, not including, the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean percent(int chance) {
        return below(100) < chance;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> T oneOf(T... choices) {
        return choices[below(choices.length)];
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    public void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
