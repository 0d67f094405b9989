// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.container.TestJar;
import org.keaosgi.container.launch.guest.FailingActivator;
import org.keaosgi.container.launch.guest.HangingActivator;

/** The container's commands: with a real framework, real runtime bundles, and no Kea. */
public class ContainerCommandsTest {
    @Rule public final ContainerRule rule = new ContainerRule();

    private Path jar;

    @Before
    public void load() throws Exception {
        jar = ContainerRule.echo("1.0.0").write(rule.bundles);
        rule.load(Map.of());
    }

    private String onEcho(String command) {
        return rule.text(command, Map.of("bundle", ContainerRule.ECHO));
    }

    private String install(Path file) {
        return rule.text("bundle-install", Map.of("file", file.getFileName().toString()));
    }

    private String set(Map<String, Object> properties) {
        return rule.text(
                "bundle-config-set", Map.of("pid", ContainerRule.ECHO, "properties", properties));
    }

    private Path failing(String name, String version) throws Exception {
        return TestJar.named(name, version)
                .header("Bundle-Activator", FailingActivator.class.getName())
                .header("Import-Package", "org.osgi.framework")
                .withClass(FailingActivator.class)
                .write(rule.bundles);
    }

    @Test
    public void aBundleComesStopsStartsAndGoes() {
        assertThat(install(jar))
                .isEqualTo("0 bundle org.example.echo 1.0.0 installed and started.");
        assertThat(rule.bridge.commands).contains("echo");
        assertThat(onEcho("bundle-stop")).isEqualTo("0 bundle org.example.echo 1.0.0 stopped.");
        assertThat(rule.bridge.commands).doesNotContain("echo");
        assertThat(onEcho("bundle-start")).startsWith("0 ");
        assertThat(rule.text("echo", Map.of())).startsWith("0 ");
        assertThat(install(jar)).startsWith("4 org.example.echo 1.0.0 is installed already");
        assertThat(onEcho("bundle-uninstall")).startsWith("0 ");
        assertThat(onEcho("bundle-get")).startsWith("1 there is no bundle 'org.example.echo'");
        assertThat(rule.json("bundle-list", Map.of())).doesNotContain("echo");
    }

    @Test
    public void withoutStartItOnlyResolves() {
        Map<String, Object> answer =
                rule.command("bundle-install", Map.of("file", jar.toString(), "start", false));
        assertThat(answer.toString()).contains("state=resolved", "file=" + jar);
    }

    @Test
    public void aFailedInstallationLeavesNothing() throws Exception {
        String before = rule.json("bundle-list", Map.of());
        assertThat(install(failing("failing", "1.0.0")))
                .startsWith("1 ")
                .contains("will not start");
        Path lonely =
                TestJar.named("lonely", "1.0.0")
                        .header("Import-Package", "org.example.missing")
                        .write(rule.bundles);
        assertThat(install(lonely)).contains("nobody exports package org.example.missing");
        assertThat(rule.json("bundle-list", Map.of())).isEqualTo(before);
        assertThat(rule.storage.resolve("bundles")).isEmptyDirectory();
    }

    @Test
    public void anUpdateReplacesAndAFailedOneLeavesTheOld() throws Exception {
        install(jar);
        assertThat(
                        rule.text(
                                "bundle-update",
                                Map.of(
                                        "bundle",
                                        ContainerRule.ECHO,
                                        "file",
                                        failing(ContainerRule.ECHO, "2.0.0").toString())))
                .startsWith("1 update to org.example.echo 2.0.0 failed, the old version is kept")
                .contains("will not start");
        assertThat(rule.text("echo", Map.of())).startsWith("0 ");
        Path next = ContainerRule.echo("1.1.0").write(rule.bundles);
        assertThat(
                        rule.command(
                                        "bundle-update",
                                        Map.of(
                                                "bundle",
                                                ContainerRule.ECHO,
                                                "file",
                                                next.toString()))
                                .toString())
                .contains("old-version=1.0.0", "new-version=1.1.0", "state=active");
        assertThat(onEcho("bundle-update")).startsWith("0 ");
        Path other = TestJar.named("other", "1.0.0").write(rule.bundles);
        assertThat(
                        rule.text(
                                "bundle-update",
                                Map.of("bundle", ContainerRule.ECHO, "file", other.toString())))
                .contains("is other 1.0.0, not org.example.echo");
    }

    @Test
    public void theRuntimeIsProtected() {
        for (String command : List.of("bundle-stop", "bundle-uninstall", "bundle-update")) {
            assertThat(rule.text(command, Map.of("bundle", 0)))
                    .contains("belongs to the container");
            assertThat(rule.text(command, Map.of("bundle", "org.apache.felix.scr")))
                    .contains("belongs to the container");
        }
    }

    @Test
    public void aHangingStopHoldsNobody() throws Exception {
        Path hanging =
                TestJar.named("hanging", "1.0.0")
                        .header("Bundle-Activator", HangingActivator.class.getName())
                        .header("Import-Package", "org.osgi.framework")
                        .withClass(HangingActivator.class)
                        .write(rule.bundles);
        assertThat(install(hanging)).startsWith("0 ");
        assertThat(rule.text("bundle-stop", Map.of("bundle", "hanging")))
                .startsWith("1 the stop of hanging is still in progress after 2000 ms")
                .contains("HangingActivator.stop");
        assertThat(install(jar)).startsWith("0 ");
    }

    @Test
    public void configurationIsCheckedAppliedAndForgotten() {
        install(jar);
        assertThat(set(Map.of("mood", "new", "size", 9, "colours", List.of("red"))))
                .isEqualTo("0 configuration of org.example.echo is in force.");
        assertThat(rule.text("echo", Map.of())).isEqualTo("0 mood new size 9");
        assertThat(set(Map.of("size", 10))).contains("'size' is out of range: 10");
        assertThat(set(Map.of("colours", List.of("red", "pink"))))
                .contains("'colours' must be one of red, blue, not 'pink'");
        assertThat(set(Map.of("ratio", 2, "service.ranking", "high")))
                .contains("'service.ranking' must be an integer");
        assertThat(set(Map.of("hook.failure.outcome", "PARK"))).contains("CONTINUE, SKIP or DROP");
        assertThat(rule.text("echo", Map.of())).isEqualTo("0 mood new size 9");
        Map<String, Object> removal = new java.util.HashMap<>();
        removal.put("mood", null);
        assertThat(set(removal)).contains("property 'mood' is missing");
        Map<String, Object> pid = Map.of("pid", ContainerRule.ECHO);
        assertThat(rule.json("bundle-config-get", pid))
                .contains("\"source\":\"command\"", "\"colours\":[\"red\"]");
        assertThat(rule.text("bundle-config-del", pid)).startsWith("0 ");
        assertThat(rule.text("bundle-config-del", pid)).startsWith("3 ");
        assertThat(rule.text("bundle-config-get", pid)).startsWith("3 ");
        assertThat(rule.text("echo", Map.of())).isEqualTo("0 mood null size null");
    }

    @Test
    public void aConfigurationThatTheComponentRefusesIsTakenBack() {
        install(jar);
        set(Map.of("mood", "good"));
        assertThat(set(Map.of("mood", "bad")))
                .startsWith("1 configuration of org.example.echo refused")
                .contains("not in the mood");
        assertThat(rule.text("echo", Map.of())).isEqualTo("0 mood good size null");
        assertThat(rule.json("bundle-config-get", Map.of("pid", ContainerRule.ECHO)))
                .contains("good");
    }

    @Test
    public void whatABundleIsMadeOfIsShown() {
        install(jar);
        set(Map.of("mood", "good"));
        assertThat(rule.json("bundle-get", Map.of("bundle", ContainerRule.ECHO)))
                .contains(
                        "\"components\":[{\"name\":\"org.example.echo\",\"state\":\"active\"}]",
                        "\"commands\":[\"echo\"]",
                        "\"pids\":[\"org.example.echo\"]");
        assertThat(rule.json("jvm-get", Map.of())).contains("\"heap\":{\"used\":", "\"runner\":");
        assertThat(rule.text("hook-stats-reset", Map.of())).startsWith("0 ");
        assertThat(rule.text("hook-list", Map.of("hook", "pkt5_receive")))
                .startsWith("1 ")
                .contains("pkt5_receive");
    }

    @Test
    public void malformedArgumentsAreNamed() {
        assertThat(rule.text("bundle-list", Map.of("x", 1)))
                .isEqualTo("1 unknown argument 'x'; 'bundle-list' takes none");
        assertThat(rule.text("bundle-install", Map.of("file", 1, "start", "yes", "force", true)))
                .contains(
                        "unknown argument 'force'; there are: file, start",
                        "argument 'file' must be a string, not an integer",
                        "argument 'start' must be a boolean, not a string");
        for (String command : List.of("bundle-get", "bundle-start", "bundle-uninstall")) {
            assertThat(rule.text(command, Map.of())).isEqualTo("1 argument 'bundle' is missing");
            assertThat(rule.text(command, Map.of("bundle", "")))
                    .isEqualTo("1 argument 'bundle' must be a string, not an empty one");
        }
        assertThat(rule.text("bundle-config-set", Map.of("pid", "../evil", "properties", Map.of())))
                .contains("no installed bundle has this PID");
    }

    @Test
    public void damagedFilesAreRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(install(jar)).startsWith("1 ").contains(jar.toString(), "damaged");
    }
}
