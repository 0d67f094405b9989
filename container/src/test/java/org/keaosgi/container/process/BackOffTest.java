// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class BackOffTest {
    private final BackOff backOff = new BackOff();

    @Test
    public void firstDeathCostsNothingLaterOnesMoreAndMore() {
        assertThat(backOff.afterLifeOf(5)).isZero();
        assertThat(backOff.afterLifeOf(5)).isEqualTo(100);
        assertThat(backOff.afterLifeOf(5)).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            assertThat(backOff.afterLifeOf(5)).isBetween(400L, 10_000L);
        }
        assertThat(backOff.afterLifeOf(5)).isEqualTo(10_000);
    }

    @Test
    public void goodLifeIsForgiven() {
        backOff.afterLifeOf(5);
        backOff.afterLifeOf(5);
        assertThat(backOff.afterLifeOf(60_000)).isZero();
    }
}
