// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.keaosgi.itests.bundles.Faulty;
import org.keaosgi.itests.bundles.Swapped;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/** Bad bundles and malformed commands: each answer says what is wrong, and nothing changes. */
public class BadBundleIT {
    @ClassRule public static final Lab LAB = new Lab();

    private static KeaServer kea;
    private static Path allowed;
    private static Net4 net;
    private static int clients;

    private JsonElement before;

    @BeforeClass
    public static void start() throws IOException {
        allowed = Files.createDirectory(LAB.directory().resolve("allowed"));
        KeaConfig config = KeaConfig.v4();
        config.hook(OsgiHook.in(LAB, "storage").bundlesFrom(allowed).parameters());
        kea = new KeaServer(LAB, config).start();
        net = new Net4(LAB);
    }

    @AfterClass
    public static void stop() {
        if (kea != null) {
            kea.stop();
            assertEquals(0, net.retransmissions());
        }
    }

    @Before
    public void remember() {
        before = bundles();
    }

    @After
    public void nothingHasChanged() {
        assertEquals(before, bundles());
        clients++;
        net.client(String.format("02:aa:bb:00:00:%02x", clients)).lease();
    }

    private static JsonElement bundles() {
        return kea.command("bundle-list").success();
    }

    private static Answer install(Path file) {
        return kea.command("bundle-install", Map.of("file", file.toString()));
    }

    private static void assertRefused(Answer answer, String... words) {
        assertEquals(answer.toString(), 1, answer.result());
        for (String word : words) {
            assertTrue(word + " is missing in: " + answer.text(), answer.text().contains(word));
        }
    }

    @Test
    public void fileThatIsNoBundle() throws IOException {
        Path text = Files.writeString(allowed.resolve("text.jar"), "no jar at all");
        assertRefused(install(text), text.toString());
        Path plainJar = allowed.resolve("plain.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(plainJar))) {
            jar.putNextEntry(new JarEntry("readme"));
        }
        assertRefused(install(plainJar), plainJar.toString());
        Path directory = Files.createDirectory(allowed.resolve("directory.jar"));
        assertRefused(install(directory), directory.toString());
        Path empty = Files.createFile(allowed.resolve("empty.jar"));
        assertRefused(install(empty), empty.toString());
    }

    @Test
    public void truncatedJar() throws IOException {
        Path whole = TestBundle.named("org.keaosgi.itests.truncated").write(allowed);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(install(whole), whole.toString());
    }

    @Test
    public void unresolvableImports() throws IOException {
        Path jar =
                TestBundle.named("org.keaosgi.itests.unresolvable")
                        .header("Import-Package", "org.example.missing;version=\"[3,4)\"")
                        .write(allowed);
        assertRefused(install(jar), "org.example.missing");
    }

    @Test
    public void activatorThatThrows() throws IOException {
        Path jar = TestBundle.of(Faulty.FailsToStart.class).write(allowed);
        assertRefused(install(jar), "will not start");
    }

    @Test
    public void activatorThatIsMissing() throws IOException {
        Path jar =
                TestBundle.named("org.keaosgi.itests.headless")
                        .header("Bundle-Activator", "org.example.Nobody")
                        .write(allowed);
        assertRefused(install(jar), "org.example.Nobody");
    }

    @Test
    public void sameBundleTwice() throws IOException {
        TestBundle bundle = TestBundle.of(Swapped.class);
        Path jar = bundle.write(allowed);
        install(jar).expect(0);
        JsonElement once = bundles();
        Answer again = install(jar);
        assertEquals(again.toString(), 4, again.result());
        assertTrue(again.text(), again.text().contains(bundle.symbolicName()));
        assertEquals(once, bundles());
        kea.command("bundle-uninstall", Map.of("bundle", bundle.symbolicName())).expect(0);
    }

    @Test
    public void badUpdateLeavesTheOldOneRunning() throws IOException {
        TestBundle good = TestBundle.of(Swapped.class).version("3.0.0");
        install(good.write(allowed)).expect(0);
        Path unresolvable =
                TestBundle.named(good.symbolicName())
                        .version("3.1.0")
                        .header("Import-Package", "org.example.missing")
                        .write(allowed);
        Path failing =
                TestBundle.named(good.symbolicName())
                        .version("3.2.0")
                        .header("Bundle-Activator", Faulty.FailsToStart.class.getName())
                        .write(allowed);
        Path other = TestBundle.named("org.keaosgi.itests.another").version("3.3.0").write(allowed);
        Path broken = Files.writeString(allowed.resolve("broken.jar"), "x");
        for (Path bad : List.of(unresolvable, failing, other, broken)) {
            Map<String, String> arguments =
                    Map.of("bundle", good.symbolicName(), "file", bad.toString());
            assertRefused(kea.command("bundle-update", arguments));
            String version = kea.command(Swapped.COMMAND).success().get("version").getAsString();
            assertEquals("after " + bad, "3.0.0", version);
        }
        kea.command("bundle-uninstall", Map.of("bundle", good.symbolicName())).expect(0);
    }

    @Test
    public void filesOutsideTheAllowedDirectories() throws IOException {
        Path outside = TestBundle.of(Swapped.class).write(LAB.directory());
        assertRefused(install(outside), outside.toString());
        Path upwards = allowed.resolve("../" + outside.getFileName());
        assertRefused(install(upwards), upwards.toString());
        Path link = Files.createSymbolicLink(allowed.resolve("link.jar"), outside);
        assertRefused(install(link), link.toString());
        assertRefused(install(Path.of("relative.jar")), "relative.jar");
        String url = outside.toUri().toString();
        assertRefused(kea.command("bundle-install", Map.of("file", url)), url);
        Path missing = allowed.resolve("missing.jar");
        assertRefused(install(missing), missing.toString());
    }

    @Test
    public void malformedArguments() {
        for (String command :
                List.of(
                        "bundle-get",
                        "bundle-install",
                        "bundle-update",
                        "bundle-start",
                        "bundle-stop",
                        "bundle-uninstall",
                        "bundle-config-get",
                        "bundle-config-set",
                        "bundle-config-del")) {
            for (Object arguments :
                    Arrays.asList(
                            null,
                            Map.of(),
                            List.of(),
                            "text",
                            7,
                            Map.of("bundle", Map.of(), "file", Map.of(), "pid", Map.of()),
                            Map.of("bundle", true, "file", 1.5, "pid", List.of()),
                            Map.of("bundle", "org.example.none", "file", "", "pid", "", "x", 1))) {
                Answer answer = kea.command(command, arguments);
                String seen = command + " " + arguments + " → " + answer;
                assertTrue(seen, answer.result() == 1 || answer.result() == 3);
                assertFalse(seen, answer.text().isBlank());
                assertFalse(seen, answer.text().contains("Exception"));
            }
        }
        assertRefused(kea.command("hook-list", Map.of("hook", "pkt5_receive")), "pkt5_receive");
        assertRefused(
                kea.command("bundle-start", Map.of("bundle", "org.example.none")),
                "org.example.none");
        assertRefused(kea.command("bundle-get", Map.of("bundle", 99999)), "99999");
    }

    @Test
    public void systemBundlesAreLeftAlone() {
        for (String command : List.of("bundle-stop", "bundle-uninstall", "bundle-update")) {
            assertRefused(kea.command(command, Map.of("bundle", 0)));
        }
    }

    @Test
    public void bytesInCommands() {
        assertRefused(
                kea.raw(
                        "{\"command\":\"bundle-get\",\"arguments\":{\"bundle\":\"\u00ff\u00c3\\n\"}}"));
        Answer broken = kea.raw("{\"command\":\"bundle-get\",\"arguments\":{\"bundle\":");
        assertEquals(1, broken.result());
    }
}
