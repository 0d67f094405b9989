// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.Test;

public class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    public void nothingRecorded() {
        assertThat(latencies.summary().percentileNanos(0.99)).isZero();
        assertThat(latencies.summary().count()).isZero();
    }

    @Test
    public void percentilesAreRightToAnEighth() {
        for (int i = 1; i <= 1000; i++) {
            latencies.record(i, i * 1000L);
        }
        Latencies.Summary summary = latencies.summary();
        assertThat(summary.count()).isEqualTo(1000);
        assertThat(summary.maxNanos()).isEqualTo(1_000_000);
        for (int percent : new int[] {10, 50, 90, 99}) {
            assertThat(summary.percentileNanos(percent / 100.0))
                    .isCloseTo(percent * 10_000L, Percentage.withPercentage(12.5));
        }
        assertThat(summary.percentileNanos(1)).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    public void extremesAreCounted() {
        for (long nanos : new long[] {-1, 0, 1, 3, 4, Long.MAX_VALUE}) {
            latencies.record(0, nanos);
        }
        assertThat(latencies.summary().count()).isEqualTo(6);
        assertThat(latencies.summary().maxNanos()).isEqualTo(Long.MAX_VALUE);
        latencies.reset();
        assertThat(latencies.summary().count()).isZero();
        assertThat(latencies.summary().maxNanos()).isZero();
    }
}
