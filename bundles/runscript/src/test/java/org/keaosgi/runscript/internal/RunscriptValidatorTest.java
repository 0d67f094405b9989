// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Configurations with mistakes: each is named, all at once. */
public class RunscriptValidatorTest {
    private static final String SCRIPT = "/scripts/one.sh";

    private final FakeRunner runner = new FakeRunner();
    private final RunscriptValidator validator = new RunscriptValidator(runner);

    @Test
    public void goodOnes() {
        assertThat(problems("script", SCRIPT)).isEmpty();
        assertThat(problems("script", new String[] {SCRIPT, "/scripts/two.sh"})).isEmpty();
        assertThat(problems("script", List.of(SCRIPT))).isEmpty();
        assertThat(
                        problems(
                                "script",
                                SCRIPT,
                                "hooks",
                                new String[] {"lease4_select", "pkt6_send", "unload"},
                                "environment",
                                new String[] {"PATH", "A=b=c", "E="},
                                "wait",
                                true,
                                "status",
                                true))
                .isEmpty();
    }

    @Test
    public void missingScript() {
        assertThat(problems())
                .containsExactly("script: missing; name the script to run by its absolute path");
        assertThat(problems("script", new String[0])).hasSize(1);
    }

    @Test
    public void everyProblemOfEveryScript() {
        runner.problems.put(Path.of(SCRIPT), List.of("a is wrong", "b is wrong"));
        runner.problems.put(Path.of("/x"), List.of("c is wrong"));
        assertThat(problems("script", new String[] {SCRIPT, "/x", "/fine"}))
                .containsExactly("script: a is wrong", "script: b is wrong", "script: c is wrong");
    }

    @Test
    public void scriptsThatAreNoPathOrNamedTwice() {
        assertThat(problems("script", "/a\0b").get(0)).contains("cannot be a path");
        assertThat(problems("script", new String[] {SCRIPT, SCRIPT}).get(0)).contains("twice");
    }

    @Test
    public void unknownHookPoints() {
        List<String> problems =
                problems("script", SCRIPT, "hooks", List.of("lease4_slect", "load", "load"));
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).contains("'lease4_slect'").contains("lease4_select");
        assertThat(problems.get(1)).contains("'load' is named twice");
    }

    @Test
    public void badVariables() {
        assertThat(
                        problems(
                                "script",
                                SCRIPT,
                                "environment",
                                List.of("1A=x", "=x", "A B", "KEA_LEASE4_ADDRESS=x", "N=\0", "N")))
                .hasSize(6);
        assertThat(problems("script", SCRIPT, "environment", List.of("A=" + "x".repeat(9_000))))
                .hasSize(1);
    }

    @Test
    public void statusWithoutWait() {
        assertThat(problems("script", SCRIPT, "status", true, "wait", false)).hasSize(1);
    }

    @Test
    public void allMistakesAtOnce() {
        assertThat(
                        problems(
                                "hooks",
                                "nonsense",
                                "environment",
                                "KEA_X=1",
                                "status",
                                true,
                                "wait",
                                false))
                .hasSize(4);
    }

    @Test
    public void whatBypassedTheMetatypeIsCheckedToo() {
        RunscriptConfig config =
                Configs.of(
                        "timeout", 0,
                        "queue", 0,
                        "parallel", 65,
                        "output_limit", -1,
                        "output", "file",
                        "hook_failure_outcome", "drop");
        assertThat(SettingsCheck.mistakesOf(config, runner)).hasSize(6);
        assertThat(SettingsCheck.mistakesOf(Configs.of(), runner)).isEmpty();
    }

    @Test
    public void defaultIsEveryHookPointThereIs() {
        assertThat(Configs.of().hooks())
                .hasSize(21)
                .containsExactlyInAnyOrderElementsOf(SettingsCheck.HOOK_NAMES);
    }

    private List<String> problems(Object... namesAndValues) {
        Map<String, Object> properties = Fakes.map(namesAndValues);
        return validator.problemsOf(properties);
    }
}
