// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.container.TestJar;
import org.keaosgi.container.launch.guest.FailingActivator;

/** Load, unload, load again: with a real framework, real runtime bundles, and no Kea. */
public class ContainerLoadTest {
    @Rule public final ContainerRule rule = new ContainerRule();

    @Test
    public void declaredBundleIsConfiguredAndStarted() throws Exception {
        ContainerRule.echo("1.0.0").write(rule.bundles);
        rule.loadEcho(Map.of("mood", "good", "size", 5));
        assertThat(rule.bridge.commands).contains("echo", "bundle-list", "jvm-get");
        assertThat(rule.text("echo", Map.of())).isEqualTo("0 mood good size 5");
    }

    @Test
    public void theHighestVersionIsTakenAndANewFileReplacesTheOld() throws Exception {
        ContainerRule.echo("1.0.0").write(rule.bundles);
        ContainerRule.echo("1.1.0").write(rule.bundles);
        rule.loadEcho(Map.of("mood", "good"));
        assertThat(rule.json("bundle-list", Map.of())).contains("\"version\":\"1.1.0\"");
        rule.unload();
        ContainerRule.echo("1.2.0").write(rule.bundles);
        rule.loadEcho(Map.of("mood", "good"));
        assertThat(rule.json("bundle-list", Map.of()))
                .contains("\"version\":\"1.2.0\"")
                .doesNotContain("\"version\":\"1.1.0\"");
    }

    @Test
    public void reloadKeepsTheBundleAndAppliesTheNewConfiguration() throws Exception {
        ContainerRule.echo("1.0.0").write(rule.bundles);
        rule.loadEcho(Map.of("mood", "good"));
        rule.unload();
        rule.loadEcho(Map.of("mood", "better"));
        assertThat(rule.text("echo", Map.of())).isEqualTo("0 mood better size null");
        rule.unload();
        rule.load(Map.of());
        assertThat(rule.text("echo", Map.of())).isEqualTo("2 'echo' command not supported.");
        assertThat(rule.bridge.lines).anyMatch(line -> line.contains("OSGI_BUNDLE_UNDECLARED"));
    }

    @Test
    public void everyMistakeOfTheDeclarationIsNamed() throws Exception {
        ContainerRule.echo("1.0.0").write(rule.bundles);
        assertThatThrownBy(
                        () ->
                                rule.load(
                                        Map.of(
                                                "bundles",
                                                List.of(ContainerRule.ECHO, "org.example.none"),
                                                "config",
                                                Map.of(
                                                        ContainerRule.ECHO,
                                                        Map.of("size", "big", "smell", 1),
                                                        "org.example.other",
                                                        Map.of()))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("'org.example.none' is not there in " + rule.bundles)
                .hasMessageContaining("there are: org.example.echo")
                .hasMessageContaining("'size' must be an integer, not a string")
                .hasMessageContaining("unknown property 'smell'")
                .hasMessageContaining("property 'mood' is missing")
                .hasMessageContaining("config.org.example.other: no installed bundle has this PID");
        rule.loadEcho(Map.of("mood", "good"));
        assertThat(rule.text("echo", Map.of())).startsWith("0 ");
    }

    @Test
    public void declaredBundleThatCannotStartIsNamed() throws Exception {
        TestJar.named("failing", "1.0.0")
                .header("Bundle-Activator", FailingActivator.class.getName())
                .header("Import-Package", "org.osgi.framework")
                .withClass(FailingActivator.class)
                .write(rule.bundles);
        TestJar.named("lonely", "1.0.0")
                .header("Import-Package", "org.example.missing;version=\"[2,3)\"")
                .write(rule.bundles);
        assertThatThrownBy(() -> rule.load(Map.of("bundles", List.of("lonely"))))
                .hasMessageContaining(
                        "nobody exports package org.example.missing, version [2.0.0,3.0.0)");
        assertThatThrownBy(() -> rule.load(Map.of("bundles", List.of("failing"))))
                .hasMessageContaining("will not start");
    }

    @Test
    public void whatWasInstalledByCommandSurvivesARestart() throws Exception {
        Path jar = ContainerRule.echo("1.0.0").write(rule.bundles);
        rule.load(Map.of());
        assertThat(rule.text("bundle-install", Map.of("file", jar.toString()))).startsWith("0 ");
        assertThat(
                        rule.text(
                                "bundle-config-set",
                                Map.of(
                                        "pid",
                                        ContainerRule.ECHO,
                                        "properties",
                                        Map.of("mood", "kept"))))
                .startsWith("0 ");
        rule.restart();
        rule.load(Map.of());
        assertThat(rule.text("echo", Map.of())).isEqualTo("0 mood kept size null");
    }

    @Test
    public void brokenCacheIsMovedAsideAndTheBundlesComeBack() throws Exception {
        Path jar = ContainerRule.echo("1.0.0").write(rule.bundles);
        rule.load(Map.of());
        rule.command("bundle-install", Map.of("file", jar.toString()));
        rule.restart();
        overwrite(rule.storage.resolve("framework"));
        rule.load(Map.of());
        assertThat(rule.text("echo", Map.of())).startsWith("0 mood");
    }

    private static void overwrite(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
    }

    @Test
    public void aTestRunLeavesNothingBehind() throws Exception {
        ContainerRule.echo("1.0.0").write(rule.bundles);
        Map<String, Object> parameters =
                Map.of(
                        "bundles",
                        List.of(ContainerRule.ECHO),
                        "config",
                        Map.of(ContainerRule.ECHO, Map.of("mood", "good")));
        rule.load(parameters, true);
        assertThat(rule.text("echo", Map.of())).startsWith("0 ");
        rule.unload();
        assertThat(rule.storage).doesNotExist();
    }

    @Test
    public void aTestRunThatFailsLeavesNothingBehindEither() {
        List<String> before = temporaryStorages();
        assertThatThrownBy(() -> rule.load(Map.of("bundles", List.of("none")), true))
                .hasMessageContaining("'none' is not there");
        assertThat(before).containsAll(temporaryStorages());
    }

    private static List<String> temporaryStorages() {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        return List.of(
                directory.toFile().list((parent, name) -> name.startsWith("kea-osgi-test-")));
    }
}
