// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.process.ProcessResult;
import org.keaosgi.api.process.ProcessResult.End;

/** Many runs from many threads: not one status may be wrong. */
public class RunnerStressTest {
    private static final int THREADS = 8;
    private static final int RUNS = 500;

    @Rule public final RunnerFixture fixture = new RunnerFixture();

    /** What one thread has seen. */
    private record Tally(int right, int lost, int wrong) {}

    @Test
    public void everyStatusIsRight() throws Exception {
        fixture.awaitRunner();
        for (Tally tally : runOnAllThreads(false)) {
            assertThat(tally).isEqualTo(new Tally(RUNS, 0, 0));
        }
    }

    @Test
    public void noStatusIsWrongWhenTheRunnerIsKilledMeanwhile() throws Exception {
        fixture.awaitRunner();
        int lost = 0;
        for (Tally tally : runOnAllThreads(true)) {
            assertThat(tally.wrong()).isZero();
            assertThat(tally.right() + tally.lost()).isEqualTo(RUNS);
            lost += tally.lost();
        }
        assertThat(lost).isLessThan(THREADS * RUNS / 2);
    }

    @Test
    public void costOfARun() throws Exception {
        fixture.awaitRunner();
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            fixture.runner().run(RunnerFixture.plain(RunnerFixture.TRUE));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "one run of /bin/true: median %d us, least %d us%n",
                nanos[RUNS / 2] / 1000, nanos[0] / 1000);
        assertThat(TimeUnit.NANOSECONDS.toMillis(nanos[RUNS / 2])).isLessThan(50);
    }

    private List<Tally> runOnAllThreads(boolean killing) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Tally>> tallies = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                boolean killer = killing && i == 0;
                tallies.add(threads.submit(() -> runMany(killer)));
            }
            List<Tally> result = new ArrayList<>();
            for (Future<Tally> tally : tallies) {
                result.add(tally.get(5, TimeUnit.MINUTES));
            }
            return result;
        } finally {
            threads.shutdownNow();
        }
    }

    private Tally runMany(boolean killer) throws InterruptedException {
        int right = 0;
        int lost = 0;
        int wrong = 0;
        for (int i = 0; i < RUNS; i++) {
            if (killer && i == RUNS / 2) {
                LibC.INSTANCE.kill(fixture.awaitRunner(), LibC.SIGKILL);
            }
            boolean good = i % 2 == 0;
            ProcessResult result =
                    fixture.runner()
                            .run(
                                    RunnerFixture.plain(
                                            good ? RunnerFixture.TRUE : RunnerFixture.FALSE));
            if (result.end() == End.LOST) {
                lost++;
            } else if (result.end() == End.EXITED && result.code() == (good ? 0 : 1)) {
                right++;
            } else {
                wrong++;
            }
        }
        return new Tally(right, lost, wrong);
    }
}
