// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.process.ProcessResult;
import org.keaosgi.api.process.ProcessResult.End;

/** What happens when the runner dies, hangs, or does not start. */
public class RunnerRestartTest {
    @Rule public final RunnerFixture fixture = new RunnerFixture();

    @Test
    public void killedRunnerIsReplacedAndItsRunsAreLost() throws Exception {
        int first = fixture.awaitRunner();
        CompletableFuture<ProcessResult> underWay =
                fixture.runner().submit(fixture.request("exec sleep 2")).toCompletableFuture();
        LibC.INSTANCE.kill(first, LibC.SIGKILL);
        assertThat(underWay.get(5, TimeUnit.SECONDS).end()).isEqualTo(End.LOST);
        assertThat(fixture.runner().run(RunnerFixture.plain(RunnerFixture.FALSE)).code())
                .isEqualTo(1);
        assertThat(fixture.awaitRunner()).isNotEqualTo(first);
        assertThat(isChildOfThisProcess(first)).as("zombie").isFalse();
    }

    @Test
    public void runnerThatDiesAgainAndAgainComesBack() throws Exception {
        for (int i = 0; i < 4; i++) {
            int pid = fixture.awaitRunner();
            LibC.INSTANCE.kill(pid, LibC.SIGKILL);
            Awaitility.await().until(() -> fixture.runner().runnerPid() != pid);
        }
        fixture.awaitRunner();
        assertThat(fixture.runner().run(RunnerFixture.plain(RunnerFixture.TRUE)).succeeded())
                .isTrue();
    }

    @Test
    public void hungRunnerIsReplaced() throws Exception {
        int hung = fixture.awaitRunner();
        LibC.INSTANCE.kill(hung, LibC.SIGSTOP);
        try {
            long start = System.nanoTime();
            ProcessResult result =
                    fixture.runner().run(fixture.request("exit 0", Duration.ofMillis(100)));
            assertThat(result.end()).isEqualTo(End.LOST);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(10));
            assertThat(fixture.runner().run(RunnerFixture.plain(RunnerFixture.TRUE)).succeeded())
                    .isTrue();
        } finally {
            LibC.INSTANCE.kill(hung, LibC.SIGKILL);
        }
    }

    @Test
    public void nobodyWaitsForARunnerThatHangs() throws Exception {
        int hung = fixture.awaitRunner();
        LibC.INSTANCE.kill(hung, LibC.SIGSTOP);
        try {
            long start = System.nanoTime();
            for (int i = 0; i < ResidentProcessRunner.MAX_SUBMITTED; i++) {
                fixture.runner().submit(fixture.request("exit 0"));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(5));
        } finally {
            LibC.INSTANCE.kill(hung, LibC.SIGKILL);
        }
    }

    @Test
    public void runnerThatNeverStartsMeansRefusals() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        RunnerChannel.Launcher broken =
                () -> {
                    attempts.incrementAndGet();
                    throw new IOException("no such program");
                };
        List<Path> anywhere = List.of(RunnerFixture.TRUE.getParent());
        try (ResidentProcessRunner runner = new ResidentProcessRunner(broken, anywhere)) {
            ProcessResult result = runner.run(RunnerFixture.plain(RunnerFixture.TRUE));
            assertThat(result.end()).isEqualTo(End.NOT_STARTED);
            assertThat(result.errors().get(0)).contains("no such program");
            Thread.sleep(500);
            assertThat(attempts.get()).isBetween(2, 5);
        }
    }

    @Test
    public void programThatIsNotThereIsNamed() {
        RunnerChannel.Launcher nowhere = SpawningBridge.launcher(Path.of("/nonexistent/runner"));
        assertThatThrownBy(nowhere::launch)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/nonexistent/runner does not start");
    }

    @Test
    public void closingLetsProgramsFinishAndTellsThatTheyAreLost() throws Exception {
        Path done = fixture.scripts().resolve("done");
        CompletableFuture<ProcessResult> result;
        int pid;
        try (ResidentProcessRunner runner =
                new ResidentProcessRunner(SpawningBridge.launcher(), List.of(fixture.scripts()))) {
            Awaitility.await().until(() -> runner.runnerPid() != 0);
            pid = runner.runnerPid();
            result =
                    runner.submit(fixture.request("sleep 0.5; touch " + done))
                            .toCompletableFuture();
        }
        assertThat(result.get(5, TimeUnit.SECONDS).end()).isEqualTo(End.LOST);
        Awaitility.await().until(() -> Files.exists(done));
        Awaitility.await().until(() -> !isRunning(pid));
    }

    private static boolean isRunning(int pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isChildOfThisProcess(int pid) {
        return ProcessHandle.current().children().anyMatch(child -> child.pid() == pid);
    }
}
