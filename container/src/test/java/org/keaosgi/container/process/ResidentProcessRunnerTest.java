// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.process.ProcessRequest;
import org.keaosgi.api.process.ProcessResult;
import org.keaosgi.api.process.ProcessResult.End;

public class ResidentProcessRunnerTest {
    @Rule public final RunnerFixture fixture = new RunnerFixture();

    private ProcessResult run(String script) throws Exception {
        return fixture.runner().run(fixture.request(script));
    }

    @Test
    public void tellsHowAProgramEnded() throws Exception {
        assertThat(run("exit 0").succeeded()).isTrue();
        ProcessResult failed = run("exit 3");
        assertThat(failed.end()).isEqualTo(End.EXITED);
        assertThat(failed.code()).isEqualTo(3);
        assertThat(failed.duration()).isPositive();
        ProcessResult killed = run("kill -9 $$");
        assertThat(killed.end()).isEqualTo(End.SIGNALLED);
        assertThat(killed.code()).isEqualTo(LibC.SIGKILL);
    }

    @Test
    public void returnsOutputByLines() throws Exception {
        ProcessResult result = run("echo one; printf 'two\\r\\n\\nfour'; echo oops >&2");
        assertThat(result.output()).containsExactly("one", "two", "", "four");
        assertThat(result.errors()).containsExactly("oops");
        assertThat(result.dropped()).isZero();
    }

    @Test
    public void boundsTheOutput() throws Exception {
        ProcessResult result = run("head -c 5000000 /dev/zero | tr '\\0' x");
        assertThat(result.output().get(0)).hasSize(65536);
        assertThat(result.dropped()).isEqualTo(5_000_000 - 65536);
        assertThat(result.succeeded()).isTrue();
    }

    @Test
    public void floodsOnAllRunsAtOnceAreBounded() throws Exception {
        ProcessRequest flood =
                fixture.request("head -c 20000000 /dev/zero", Duration.ofSeconds(30));
        List<CompletableFuture<ProcessResult>> results = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            results.add(fixture.runner().submit(flood).toCompletableFuture());
        }
        for (CompletableFuture<ProcessResult> result : results) {
            ProcessResult outcome = result.get(60, TimeUnit.SECONDS);
            assertThat(outcome.succeeded()).isTrue();
            assertThat(outcome.dropped()).isEqualTo(20_000_000 - 65536);
        }
    }

    @Test
    public void argumentsAndEnvironmentArriveUnharmed() throws Exception {
        String odd = "a\nPATH=/evil\u0001\uDCFF\uDCFE ü $(reboot) `x` \"'\\;|&<>";
        Path script = fixture.script("odd.sh", "env -0; printf '%s' \"$1\" >&2");
        ProcessRequest request =
                new ProcessRequest(
                        script,
                        List.of("odd", odd),
                        Map.of("ODD", odd, "EMPTY", "", "PATH", "/usr/bin:/bin"),
                        Duration.ofSeconds(10),
                        65536);
        ProcessResult result = fixture.runner().run(request);
        List<String> variables =
                Stream.of(String.join("\n", result.output()).split("\0"))
                        .filter(line -> !line.startsWith("PWD="))
                        .toList();
        assertThat(variables)
                .containsExactlyInAnyOrder("ODD=" + odd, "EMPTY=", "PATH=/usr/bin:/bin");
        assertThat(String.join("\n", result.errors())).isEqualTo(odd);
    }

    @Test
    public void timeLimitEndsGrandchildrenToo() throws Exception {
        Path pids = fixture.scripts().resolve("pids");
        String script =
                "(sh -c 'echo $$; trap \"\" TERM; sleep 60; sleep 60' >> PIDS & sleep 60) & "
                        + "echo $$ >> PIDS; wait";
        ProcessResult result =
                fixture.runner()
                        .run(
                                fixture.request(
                                        script.replace("PIDS", pids.toString()),
                                        Duration.ofMillis(300)));
        assertThat(result.end()).isEqualTo(End.TIMED_OUT);
        List<String> started = Files.readAllLines(pids);
        assertThat(started).hasSize(2);
        assertThat(started).noneMatch(ResidentProcessRunnerTest::isAlive);
    }

    @Test
    public void processLeftBehindDelaysNothing() throws Exception {
        long start = System.nanoTime();
        ProcessResult result = run("sleep 4 & echo left; exit 5");
        assertThat(result.code()).isEqualTo(5);
        assertThat(result.output()).containsExactly("left");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    public void whatMayNotBeRunIsNotRun() throws Exception {
        ProcessResult outside =
                fixture.runner().run(RunnerFixture.plain(Path.of("/etc/../etc/passwd")));
        assertThat(outside.end()).isEqualTo(End.NOT_STARTED);
        assertThat(outside.errors()).hasSize(1);
        Path shared = fixture.script("shared.sh", "exit 0");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        CompletableFuture<ProcessResult> submitted =
                fixture.runner().submit(RunnerFixture.plain(shared)).toCompletableFuture();
        assertThat(submitted.get(5, TimeUnit.SECONDS).end()).isEqualTo(End.NOT_STARTED);
        assertThat(fixture.runner().problemsOf(shared)).hasSize(1);
    }

    @Test
    public void programThatCannotStartIsAResult() throws Exception {
        Path script = fixture.script("bad.sh", "");
        Files.writeString(script, "#!/nonexistent/interpreter\n");
        ProcessResult result = fixture.runner().run(RunnerFixture.plain(script));
        assertThat(result.end()).isEqualTo(End.NOT_STARTED);
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    public void tooMuchEnvironmentIsRefused() throws Exception {
        ProcessRequest request =
                new ProcessRequest(
                        RunnerFixture.TRUE,
                        List.of("true"),
                        Map.of("BIG", "x".repeat(100_000)),
                        Duration.ofSeconds(1),
                        0);
        ProcessResult result = fixture.runner().run(request);
        assertThat(result.end()).isEqualTo(End.NOT_STARTED);
        assertThat(result.errors().get(0)).contains("longer than");
    }

    @Test
    public void queueIsBoundedAndRefusesTheRest() throws Exception {
        ProcessRequest sleeper = fixture.request("exec sleep 0.1");
        List<CompletableFuture<ProcessResult>> results = new ArrayList<>();
        assertThatThrownBy(
                        () -> {
                            // More than fit, as the first ones may be over already.
                            for (int i = 0; i < 4 * ResidentProcessRunner.MAX_SUBMITTED; i++) {
                                results.add(fixture.runner().submit(sleeper).toCompletableFuture());
                            }
                        })
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(results).hasSizeGreaterThanOrEqualTo(ResidentProcessRunner.MAX_SUBMITTED);
        // Whoever waits is not held up by all those.
        long start = System.nanoTime();
        assertThat(fixture.runner().run(RunnerFixture.plain(RunnerFixture.FALSE)).code())
                .isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        for (CompletableFuture<ProcessResult> result : results) {
            assertThat(result.get(60, TimeUnit.SECONDS).succeeded()).isTrue();
        }
        assertThat(fixture.runner().submit(sleeper)).isNotNull();
    }

    @Test
    public void submittingDoesNotWait() throws Exception {
        fixture.awaitRunner();
        ProcessRequest sleeper = fixture.request("sleep 2");
        long start = System.nanoTime();
        fixture.runner().submit(sleeper);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    public void resultsComeOnAThreadOfTheContainer() throws Exception {
        ProcessRequest request = fixture.request("sleep 0.2");
        String thread =
                fixture.runner()
                        .submit(request)
                        .thenApply(result -> Thread.currentThread().getName())
                        .toCompletableFuture()
                        .get(5, TimeUnit.SECONDS);
        assertThat(thread).isEqualTo("osgi-runner-results");
    }

    @Test
    public void callbackThatThrowsHarmsNobody() throws Exception {
        CompletableFuture<Void> failing =
                fixture.runner()
                        .submit(RunnerFixture.plain(RunnerFixture.TRUE))
                        .<Void>thenApply(
                                result -> {
                                    throw new StackOverflowError("on purpose");
                                })
                        .toCompletableFuture();
        assertThatThrownBy(() -> failing.get(5, TimeUnit.SECONDS)).hasMessageContaining("purpose");
        ProcessResult next =
                fixture.runner()
                        .submit(RunnerFixture.plain(RunnerFixture.TRUE))
                        .toCompletableFuture()
                        .get(5, TimeUnit.SECONDS);
        assertThat(next.succeeded()).isTrue();
    }

    @Test
    public void interruptedWaiterLeavesAndTheProgramGoesOn() throws Exception {
        Path done = fixture.scripts().resolve("done");
        ProcessRequest request = fixture.request("sleep 0.5; touch " + done);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch waiting = new CountDownLatch(1);
        Thread waiter =
                new Thread(
                        () -> {
                            waiting.countDown();
                            try {
                                fixture.runner().run(request);
                            } catch (InterruptedException e) {
                                thrown.set(e);
                            }
                        });
        waiter.start();
        waiting.await();
        Thread.sleep(200);
        waiter.interrupt();
        waiter.join(5_000);
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        Awaitility.await().until(() -> Files.exists(done));
    }

    private static boolean isAlive(String pid) {
        try {
            return !Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ");
        } catch (IOException e) {
            return false;
        }
    }
}
