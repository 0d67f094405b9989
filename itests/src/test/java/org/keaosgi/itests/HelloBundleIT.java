// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Test;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;
import org.keaosgi.itests.lab.Shell;

/** Follows docs/authors/hello-bundle.md to the letter: its files, its command, its requests. */
public class HelloBundleIT {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    @ClassRule public static final Lab LAB = new Lab();

    @Test
    public void thePageLeadsFromAnEmptyFolderToARunningBundle() throws IOException {
        List<MatchResult> page = page();
        Path project = Files.createDirectory(LAB.directory().resolve("hello"));
        write(project, "pom.xml", block(page, "xml", 0));
        write(project, "src/main/java/org/example/hello/Hello.java", block(page, "java", 0));
        build(project, block(page, "sh", 0));

        Path bundles = Files.createDirectory(LAB.directory().resolve("bundles"));
        publish(project, bundles, "1.0.0");
        KeaServer kea = start(bundles);
        assertThat(kea.raw(block(page, "json", 0)).result()).isZero();
        assertGreeted(kea, "Hello", "02:00:00:00:00:01");

        Path source = project.resolve("src/main/java/org/example/hello/Hello.java");
        Files.writeString(source, Files.readString(source).replace("Hello {}", "Welcome {}"));
        Path pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replaceFirst(">1.0.0<", ">1.0.1<"));
        build(project, block(page, "sh", 0));
        publish(project, bundles, "1.0.1");
        assertThat(kea.raw(block(page, "json", 1)).result()).isZero();
        assertGreeted(kea, "Welcome", "02:00:00:00:00:02");
        kea.stop();
    }

    private static List<MatchResult> page() throws IOException {
        Path file = Repository.root().resolve("docs/authors/hello-bundle.md");
        return BLOCK.matcher(Files.readString(file)).results().toList();
    }

    /** The n-th fenced block of a language. */
    private static String block(List<MatchResult> page, String language, int n) {
        return page.stream()
                .filter(found -> found.group(1).equals(language))
                .skip(n)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + language + " block " + n))
                .group(2);
    }

    private static void write(Path project, String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void build(Path project, String command) {
        Shell.run("sh", "-c", "cd " + project + " && " + command.trim() + " -B -q");
    }

    private static void publish(Path project, Path bundles, String version) throws IOException {
        String jar = "hello-bundle-" + version + ".jar";
        Files.copy(project.resolve("target").resolve(jar), bundles.resolve(jar));
    }

    private static KeaServer start(Path bundles) {
        OsgiHook hook =
                OsgiHook.in(LAB, "storage").set("bundle-directories", List.of(bundles.toString()));
        return new KeaServer(LAB, KeaConfig.v4().hook(hook.parameters())).start();
    }

    private static void assertGreeted(KeaServer kea, String greeting, String hardwareAddress) {
        String address = lease(hardwareAddress);
        String line =
                kea.log()
                        .await(
                                "INFO +\\[kea-dhcp4\\.osgi\\.hello/.*OSGI_BUNDLE_LOG "
                                        + greeting
                                        + " "
                                        + hardwareAddress
                                        + ".*");
        assertThat(line).endsWith("your address is " + address);
    }

    private static String lease(String hardwareAddress) {
        var client = new Net4(LAB).client(hardwareAddress);
        client.lease();
        return client.address();
    }
}
