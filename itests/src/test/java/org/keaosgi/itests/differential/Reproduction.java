// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Looks for the few commands before a difference that it takes to see it again. */
final class Reproduction {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private final Predicate<List<String>> differs;
    private final long end = System.nanoTime() + PATIENCE;

    /**
     * A search.
     *
     * @param differs whether commands, sent to empty servers, end with a difference
     */
    Reproduction(Predicate<List<String>> differs) {
        this.differs = differs;
    }

    /** Commands that end with the last one and show it; as few as patience allows. */
    List<String> shortest(List<String> before, String last) {
        if (shows(List.of(), last)) {
            return List.of(last);
        }
        List<String> needed = new ArrayList<>(before);
        if (!shows(needed, last)) {
            return List.of("(does not show again with what was stored before)", last);
        }
        for (int size = needed.size() / 2; size >= 1; size /= 2) {
            drop(needed, size, last);
        }
        needed.add(last);
        return needed;
    }

    /** Leaves out every stretch of this size that is not needed, the oldest first. */
    private void drop(List<String> needed, int size, String last) {
        int from = 0;
        while (from < needed.size() && System.nanoTime() < end) {
            List<String> fewer = new ArrayList<>(needed);
            fewer.subList(from, Math.min(needed.size(), from + size)).clear();
            if (shows(fewer, last)) {
                needed.clear();
                needed.addAll(fewer);
            } else {
                from += size;
            }
        }
    }

    private boolean shows(List<String> before, String last) {
        List<String> all = new ArrayList<>(before);
        all.add(last);
        return differs.test(all);
    }
}
