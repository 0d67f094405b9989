// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.process.ProcessRequest;
import org.keaosgi.api.process.ProcessResult;
import org.keaosgi.api.process.ProcessResult.End;

/** What becomes of a call: which scripts run, with what, and what Kea is told. */
public class ScriptCallerTest {
    private static final String[] TWO = {"/scripts/one.sh", "/scripts/two.sh"};

    private final FakeRunner runner = new FakeRunner();
    private final FakeLog log = new FakeLog();
    private final AtomicLong clock = new AtomicLong();
    private final ScriptCaller caller = new ScriptCaller(runner, log.logger(), clock::get);

    @Test
    public void nothingRunsBeforeThereAreSettings() {
        assertThat(call(HookPoint.PKT4_RECEIVE)).isEqualTo(Outcome.CONTINUE);
        assertThat(runner.requests).isEmpty();
    }

    @Test
    public void nothingRunsAtAHookPointThatIsNotSelected() {
        caller.use(Configs.settings("hooks", new String[] {"lease4_select"}));
        caller.call(
                HookPoint.PKT4_RECEIVE,
                to -> {
                    throw new AssertionError("variables were read for nothing");
                });
        assertThat(runner.requests).isEmpty();
    }

    @Test
    public void requestIsAsConfigured() {
        caller.use(
                Settings.of(
                        Configs.of(
                                "timeout", 250,
                                "output_limit", 3,
                                "environment", new String[] {"LANG=C", "HOME", "ABSENT", "E="}),
                        Map.of("HOME", "/root")::get));
        call(HookPoint.PKT4_RECEIVE);
        ProcessRequest request = runner.last();
        assertThat(request.timeout()).isEqualTo(Duration.ofMillis(250));
        assertThat(request.outputLimit()).isEqualTo(3 * 1024);
        assertThat(request.environment())
                .isEqualTo(Map.of("LANG", "C", "HOME", "/root", "E", "", "X", "y"));
    }

    @Test
    public void severalScriptsRunInOrderAndTheGravestCounts() {
        caller.use(Configs.settings("script", TWO, "status", true));
        runner.result = byName(Map.of("one.sh", 20, "two.sh", 0));
        assertThat(call(HookPoint.PKT4_RECEIVE)).isEqualTo(Outcome.DROP);
        assertThat(runner.requests.stream().map(r -> r.arguments().get(0)).toList())
                .isEqualTo(List.of("one.sh", "two.sh"));
        runner.result = byName(Map.of("one.sh", 0, "two.sh", 10));
        assertThat(call(HookPoint.PKT4_RECEIVE)).isEqualTo(Outcome.SKIP);
    }

    @Test
    public void exitCodeMeansNothingWithoutStatus() {
        caller.use(Configs.settings("hook_failure_outcome", "DROP"));
        for (int code : new int[] {0, 1, 10, 20, 255}) {
            runner.result = request -> FakeRunner.exited(code);
            assertThat(call(HookPoint.PKT4_RECEIVE)).isEqualTo(Outcome.CONTINUE);
        }
        runner.result = request -> FakeRunner.ended(End.TIMED_OUT, 9);
        assertThat(call(HookPoint.PKT4_RECEIVE)).isEqualTo(Outcome.CONTINUE);
    }

    @Test
    public void everyWayToFailGivesTheFailureOutcome() {
        caller.use(Configs.settings("status", true, "hook_failure_outcome", "DROP"));
        for (End end : End.values()) {
            runner.result = request -> FakeRunner.ended(end, 1);
            assertThat(call(HookPoint.PKT4_RECEIVE)).as("%s", end).isEqualTo(Outcome.DROP);
        }
        assertThat(log.lines)
                .hasSize(5)
                .allMatch(line -> line.startsWith("warn pkt4_receive one.sh "));
    }

    @Test
    public void failureIsReportedOnceInAWhile() {
        caller.use(Configs.settings());
        runner.result = request -> FakeRunner.exited(3);
        for (int i = 0; i < 5; i++) {
            call(HookPoint.PKT4_RECEIVE);
        }
        assertThat(log.lines).isEqualTo(List.of("warn pkt4_receive one.sh ended with exit code 3"));
        clock.addAndGet(11_000_000_000L);
        call(HookPoint.PKT4_RECEIVE);
        assertThat(log.lines.get(1)).endsWith("(4 more like this since the last report)");
    }

    @Test
    public void reasonWhyAScriptCouldNotBeStartedIsTold() {
        caller.use(Configs.settings("output", "discard"));
        List<String> reasons = List.of("it is gone", "it is bad");
        runner.result =
                request ->
                        new ProcessResult(
                                End.NOT_STARTED, 13, List.of(), reasons, 0, Duration.ZERO);
        call(HookPoint.PKT4_RECEIVE);
        assertThat(log.lines)
                .isEqualTo(
                        List.of(
                                "warn pkt4_receive one.sh could not be started: it is gone;"
                                        + " it is bad"));
    }

    @Test
    public void decisionIsNoFailure() {
        caller.use(Configs.settings("status", true));
        runner.result = request -> FakeRunner.exited(20);
        call(HookPoint.PKT4_RECEIVE);
        assertThat(log.lines).allMatch(line -> line.startsWith("debug "));
    }

    @Test
    public void outputGoesToTheLogWithHookPointAndScript() {
        caller.use(Configs.settings("output_limit", 2));
        runner.result =
                request ->
                        new ProcessResult(
                                End.EXITED,
                                0,
                                List.of("a {}", "b", "c"),
                                List.of("oops"),
                                12,
                                Duration.ZERO);
        call(HookPoint.LEASE4_SELECT);
        assertThat(log.lines)
                .startsWith(
                        "info lease4_select one.sh: a {}",
                        "info lease4_select one.sh: b",
                        "info lease4_select one.sh: 1 more lines not logged",
                        "warn lease4_select one.sh: oops",
                        "warn lease4_select one.sh: 12 bytes of output not kept");
    }

    @Test
    public void discardedOutputIsNotEvenRead() {
        caller.use(Configs.settings("output", "discard"));
        call(HookPoint.LEASE4_SELECT);
        assertThat(runner.last().outputLimit()).isZero();
    }

    @Test
    public void allOutputTogetherIsLimited() {
        caller.use(Configs.settings("output_limit", 10_000));
        List<String> lines = Collections.nCopies(9_000, "x");
        runner.result =
                request -> new ProcessResult(End.EXITED, 0, lines, List.of(), 0, Duration.ZERO);
        call(HookPoint.LEASE4_SELECT);
        assertThat(log.lines).hasSize(2000 + 1);
        clock.addAndGet(1_000_000_000L);
        runner.result = request -> FakeRunner.exited(0);
        call(HookPoint.LEASE4_SELECT);
    }

    @Test
    public void withoutWaitingEventsRunInOrder() {
        caller.use(Configs.settings("wait$", false, "script", TWO));
        assertThat(call(HookPoint.LEASE4_SELECT)).isEqualTo(Outcome.CONTINUE);
        call(HookPoint.LEASE4_RELEASE);
        assertThat(names()).isEqualTo(List.of("one.sh lease4_select"));
        runner.pending.get(0).complete(FakeRunner.exited(0));
        assertThat(names()).endsWith("two.sh lease4_select");
        runner.pending.get(1).complete(FakeRunner.exited(0));
        runner.pending.get(2).complete(FakeRunner.exited(0));
        runner.pending.get(3).complete(FakeRunner.exited(0));
        assertThat(names())
                .isEqualTo(
                        List.of(
                                "one.sh lease4_select",
                                "two.sh lease4_select",
                                "one.sh lease4_release",
                                "two.sh lease4_release"));
        assertThat(caller.queue().awaitIdle(1)).isTrue();
    }

    @Test
    public void atTheBorderScriptsAreWaitedForInAnyCase() {
        caller.use(Configs.settings("wait$", false));
        caller.callAtBorder("load");
        assertThat(names()).isEqualTo(List.of("one.sh load"));
        assertThat(runner.pending).isEmpty();
        assertThat(runner.last().environment()).isEmpty();
        caller.use(Configs.settings("hooks", new String[] {"load"}));
        caller.callAtBorder("unload");
        assertThat(names()).hasSize(1);
    }

    private Outcome call(HookPoint point) {
        return caller.call(point, to -> to.set("X", "y"));
    }

    private List<String> names() {
        return runner.requests.stream()
                .map(request -> String.join(" ", request.arguments()))
                .toList();
    }

    private static Function<ProcessRequest, ProcessResult> byName(Map<String, Integer> codes) {
        return request -> FakeRunner.exited(codes.get(request.arguments().get(0)));
    }
}
