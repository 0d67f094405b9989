// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Shares what a client gets among its identity associations. */
final class Shares {
    private Shares() {}

    /**
     * Gives each association one item.
     *
     * @param named the items that each association names, of which those count that are to be had
     * @param items what there is, in order
     * @return for each association its item; empty for those that there are too few items for
     */
    static <T> List<Optional<T>> of(List<List<T>> named, List<T> items) {
        Deque<T> left = new ArrayDeque<>(items);
        List<Optional<T>> shares =
                new ArrayList<>(Collections.nCopies(named.size(), Optional.empty()));
        for (int i = 0; i < named.size(); i++) {
            Optional<T> own = named.get(i).stream().filter(left::contains).findFirst();
            own.ifPresent(left::remove);
            shares.set(i, own);
        }
        for (int i = 0; i < named.size(); i++) {
            if (shares.get(i).isEmpty()) {
                shares.set(i, Optional.ofNullable(left.pollFirst()));
            }
        }
        return shares;
    }
}
