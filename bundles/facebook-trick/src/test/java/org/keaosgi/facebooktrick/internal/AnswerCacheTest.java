// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.Test;
import org.keaosgi.facebooktrick.Assignment;

public class AnswerCacheTest {
    private static final Optional<Assignment> SOMETHING = Optional.of(Assignment.builder().build());

    private long now = 5_000;
    private final AnswerCache<String> cache = new AnswerCache<>(2, 1000, 9000, () -> now);

    @Test
    public void answersAgeAndEnd() {
        cache.put("a", SOMETHING);
        cache.put("b", Optional.empty());
        assertThat(cache.fresh("a")).hasValue(SOMETHING);
        assertThat(cache.fresh("b")).as("that it is unknown").hasValue(Optional.empty());
        now += 1000;
        assertThat(cache.fresh("a")).isEmpty();
        assertThat(cache.stale("a")).hasValue(SOMETHING);
        now += 9000;
        assertThat(cache.stale("a")).isEmpty();
    }

    @Test
    public void theOneNotUsedForLongestGoes() {
        cache.put("a", SOMETHING);
        cache.put("b", SOMETHING);
        assertThat(cache.fresh("a")).isPresent();
        cache.put("c", SOMETHING);
        assertThat(cache.fresh("b")).isEmpty();
        assertThat(cache.fresh("a")).isPresent();
        assertThat(cache.fresh("c")).isPresent();
    }
}
