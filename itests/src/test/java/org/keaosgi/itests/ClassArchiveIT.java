// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;
import org.keaosgi.itests.lab.Shell;

/** The archive of classes is used when it fits, and only then, without a word on the console. */
public class ClassArchiveIT {
    private static final String ARCHIVED = "source: shared objects file (top)";

    /** What Kea logs on its console until it has read where to log to in its configuration. */
    private static final Pattern LINE_OF_KEA =
            Pattern.compile(
                    "^\\d{4}-\\d\\d-\\d\\d [0-9:.]+ INFO +\\[kea-dhcp4\\.(dhcp4|commands)/");

    @Rule public final Lab lab = new Lab();

    private Path home;
    private Path classes;

    @Before
    public void makeAHomeWithAnArchive() {
        home = lab.directory().resolve("home");
        classes = lab.directory().resolve("classes.txt");
        Shell.run("cp", "-a", Repository.home().toString(), home.toString());
        String script = home.resolve("bin/kea-osgi-archive").toString();
        List<String> line =
                KeaUnderTest.commandLine(List.of(script, KeaUnderTest.javaHome().toString()));
        String said = Shell.run(line.toArray(new String[0]));
        assertThat(said.trim()).startsWith(home + "/lib/archive/").endsWith(".jsa");
    }

    @Test
    public void kindsOfClassesInTheArchive() throws IOException {
        start(List.of());
        assertThat(loaded("org.keaosgi.container.dispatch.Dispatcher")).contains(ARCHIVED);
        assertThat(loaded("org.apache.felix.framework.Felix")).contains(ARCHIVED);
        assertThat(loaded("org.apache.felix.scr.impl.Activator")).contains(ARCHIVED);
    }

    @Test
    public void archiveOfOtherJarsIsLeftAlone() throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("lib/java"))) {
            Files.setLastModifiedTime(
                    jars.sorted().findFirst().orElseThrow(), FileTime.fromMillis(1));
        }
        start(List.of());
        assertThat(loaded("org.keaosgi.container.dispatch.Dispatcher")).doesNotContain(ARCHIVED);
    }

    @Test
    public void optionsThatNoArchiveGoesWithAreHeeded() throws IOException {
        start(List.of("-XX:-UseCompressedOops", "-XX:ObjectAlignmentInBytes=16"));
        assertThat(loaded("org.keaosgi.container.dispatch.Dispatcher")).doesNotContain(ARCHIVED);
    }

    /** Starts Kea, which must work and say nothing on its console that it doesn't say without. */
    private void start(List<String> options) {
        OsgiHook hook =
                OsgiHook.in(lab, "storage")
                        .set("home", home.toString())
                        .set("java-home", KeaUnderTest.javaHome().toString())
                        .set(
                                "jvm-options",
                                Stream.concat(
                                                options.stream(),
                                                Stream.of("-Xlog:class+load:file=" + classes))
                                        .toList());
        KeaConfig config = KeaConfig.v4().hook(hook.parameters());
        KeaServer kea = new KeaServer(lab, config).start();
        kea.command("bundle-list").expect(0);
        kea.log().assertQuiet();
        kea.stop();
        assertThat(kea.console().lines().filter(line -> !LINE_OF_KEA.matcher(line).find()))
                .isEmpty();
    }

    private String loaded(String className) throws IOException {
        try (Stream<String> lines = Files.lines(classes)) {
            return lines.filter(line -> line.contains(" " + className + " "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(className + " was not loaded"));
        }
    }
}
