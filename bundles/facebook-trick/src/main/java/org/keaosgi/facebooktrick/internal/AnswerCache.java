// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.keaosgi.facebooktrick.Assignment;

/** The latest answers of a database, the most recently used ones. Safe on any thread. */
final class AnswerCache<K> {
    /** An answer and when it was given. */
    private record Answer(Optional<Assignment> assignment, long atMillis) {}

    private final int size;
    private final long freshMillis;
    private final long staleMillis;
    private final LongSupplier clockMillis;
    private final Map<K, Answer> answers =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<K, Answer> eldest) {
                    return size() > size;
                }
            };

    /**
     * @param size of how many clients
     * @param freshMillis for how long an answer is as good as a new one
     * @param staleMillis for how long after that it is better than none
     * @param clockMillis the time
     */
    AnswerCache(int size, long freshMillis, long staleMillis, LongSupplier clockMillis) {
        this.size = size;
        this.freshMillis = freshMillis;
        this.staleMillis = staleMillis;
        this.clockMillis = clockMillis;
    }

    /** An answer that need not be asked for again; empty when there is none such. */
    Optional<Optional<Assignment>> fresh(K key) {
        return within(key, freshMillis);
    }

    /** An answer for when the database can't be asked; empty when there is none such. */
    Optional<Optional<Assignment>> stale(K key) {
        return within(key, freshMillis + staleMillis);
    }

    synchronized void put(K key, Optional<Assignment> assignment) {
        answers.put(key, new Answer(assignment, clockMillis.getAsLong()));
    }

    private synchronized Optional<Optional<Assignment>> within(K key, long millis) {
        Answer answer = answers.get(key);
        return answer != null && clockMillis.getAsLong() - answer.atMillis < millis
                ? Optional.of(answer.assignment)
                : Optional.empty();
    }
}
