// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.Faulty;
import org.keaosgi.itests.bundles.Swapped;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.load.LoadGenerator;

/** Files come, change and go in the deploy directory of a daemon that is at work. */
@RunWith(Parameterized.class)
public class DeployIT {
    private static final int RATE = 300;
    private static final int SOMEBODY = 4711;
    private static final String FAILED = "OSGI_DEPLOY_FAILED";
    private static final String REFUSED = "OSGI_DEPLOY_REFUSED";

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}")
    public static List<Family> families() {
        return List.of(Family.values());
    }

    @Parameterized.Parameter public Family family;

    private final TestBundle bundle = TestBundle.of(Swapped.class);
    private Path deploy;
    private Path elsewhere;
    private KeaServer kea;

    @Before
    public void start() throws IOException {
        deploy = directory("deploy");
        elsewhere = directory("elsewhere");
        kea = new KeaServer(lab, config(true)).start();
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectory(
                lab.directory().resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
    }

    private KeaConfig config(boolean watching) {
        KeaConfig config = family == Family.V4 ? KeaConfig.v4() : KeaConfig.v6();
        OsgiHook hook = OsgiHook.in(lab, "storage").bundlesFrom(elsewhere);
        if (watching) {
            hook.set("deploy", deploy.toString());
        }
        return config.severity("WARN").multiThreading(true).hook(hook.parameters());
    }

    /** As the manual says: copied under another name, then moved. */
    private Path drop(String name, TestBundle content) throws IOException {
        Path part = deploy.resolve(name + ".part");
        Files.copy(content.write(elsewhere), part);
        return Files.move(part, deploy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The version that answers, "none" when nobody does. */
    private String serving() {
        Answer answer = kea.command(Swapped.COMMAND);
        return answer.result() == 2 ? "none" : answer.success().get("version").getAsString();
    }

    private void awaitServing(String version) {
        Awaitility.await(version)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> serving().equals(version));
    }

    private Optional<JsonObject> listed() {
        for (JsonElement one : kea.command("bundle-list").success().getAsJsonArray("bundles")) {
            String name = one.getAsJsonObject().get("symbolic-name").getAsString();
            if (name.equals(bundle.symbolicName())) {
                return Optional.of(one.getAsJsonObject());
            }
        }
        return Optional.empty();
    }

    /** Has the watcher look at the directory twice or more from now on. */
    private void awaitLooks() throws IOException {
        String marker = "org.keaosgi.itests.marker" + System.nanoTime();
        Path file = drop(marker + ".jar", TestBundle.named(marker));
        kea.log().await("OSGI_BUNDLE_DEPLOYED.*" + marker);
        Files.delete(file);
        kea.log().await("OSGI_BUNDLE_UNDEPLOYED.*" + marker);
    }

    @Test
    public void dropReplaceAndRemoveUnderLoad() throws IOException {
        LoadGenerator load =
                family == Family.V4 ? LoadGenerator.v4(lab, RATE) : LoadGenerator.v6(lab, RATE);
        load.awaitMore(RATE);
        Path file = drop("swapped.jar", bundle.version("1.0.0"));
        awaitServing("1.0.0");
        assertEquals("deploy", listed().orElseThrow().get("origin").getAsString());
        assertEquals(file.toString(), listed().orElseThrow().get("file").getAsString());
        drop("swapped.jar", bundle.version("2.0.0"));
        awaitServing("2.0.0");
        long calls = kea.command(Swapped.COMMAND).success().get("calls").getAsLong();
        load.awaitMore(RATE);
        assertTrue(kea.command(Swapped.COMMAND).success().get("calls").getAsLong() > calls);
        Files.delete(file);
        awaitServing("none");
        assertFalse(listed().isPresent());
        load.awaitMore(RATE);
        LoadGenerator.Report report = load.finish();
        System.out.println("deployment under load, " + family + ": " + report);
        report.assertNothingLost();
        kea.log().assertQuiet();
        kea.stop();
    }

    @Test
    public void copiedSlowlyIsTakenWhenItIsWhole() throws IOException {
        byte[] whole = Files.readAllBytes(bundle.version("1.0.0").write(elsewhere));
        Path file = Files.createFile(deploy.resolve("slow.jar"));
        int piece = whole.length / 3 + 1;
        for (int from = 0; from + piece < whole.length; from += piece) {
            append(file, Arrays.copyOfRange(whole, from, from + piece));
            awaitLooks();
            assertEquals("none", serving());
        }
        append(file, Arrays.copyOfRange(whole, (int) Files.size(file), whole.length));
        awaitServing("1.0.0");
        kea.log().assertQuiet(FAILED);
        assertEquals(List.of(), kea.log().matching("OSGI_LIFECYCLE_FAILED"));
        kea.stop();
    }

    private static void append(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.APPEND);
    }

    @Test
    public void faultyOnesAreNamedOnceAndChangeNothing() throws IOException {
        drop("swapped.jar", bundle.version("1.0.0"));
        awaitServing("1.0.0");
        drop(
                "swapped.jar",
                TestBundle.named(bundle.symbolicName())
                        .version("1.1.0")
                        .header("Bundle-Activator", Faulty.FailsToStart.class.getName()));
        assertTrue(kea.log().await(FAILED).contains("will not start"));
        awaitServing("1.0.0");
        drop(
                "lonely.jar",
                TestBundle.named("org.keaosgi.itests.lonely")
                        .header("Import-Package", "org.example.missing"));
        kea.log().await(FAILED + ".*org\\.example\\.missing");
        Files.writeString(deploy.resolve("text.jar"), "no jar");
        kea.log().await(FAILED + ".*text\\.jar");
        awaitLooks();
        assertEquals(3, kea.log().matching(FAILED).size());
        assertEquals("1.0.0", serving());
        drop("swapped.jar", bundle.version("1.2.0"));
        awaitServing("1.2.0");
        kea.log().assertQuiet(FAILED);
        kea.stop();
    }

    @Test
    public void strangersFilesAreRefused() throws IOException {
        Path file = bundle.version("1.0.0").write(elsewhere);
        Files.setAttribute(file, "unix:uid", SOMEBODY);
        file = Files.move(file, deploy.resolve("stranger.jar"));
        String line = kea.log().await(REFUSED);
        assertTrue(line, line.contains("neither to root nor to the user that Kea runs as"));
        assertTrue(line, line.contains("chown root " + file));
        Files.setAttribute(file, "unix:uid", 0);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        kea.log().await(REFUSED + ".*chmod go-w " + file);
        awaitLooks();
        assertEquals("none", serving());
        assertEquals(2, kea.log().matching(REFUSED).size());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        awaitServing("1.0.0");
        Files.setAttribute(deploy, "unix:uid", SOMEBODY);
        kea.log().await(REFUSED + ".*chown root " + deploy);
        Files.delete(file);
        kea.command("config-reload").expect(0);
        assertEquals("1.0.0", serving());
        Files.setAttribute(deploy, "unix:uid", 0);
        awaitServing("none");
        kea.stop();
    }

    @Test
    public void bundlesFromElsewhereAreLeftAlone() throws IOException {
        Path other = bundle.version("1.0.0").write(elsewhere);
        kea.command("bundle-install", Map.of("file", other.toString())).expect(0);
        assertEquals("command", listed().orElseThrow().get("origin").getAsString());
        drop("swapped.jar", bundle.version("2.0.0"));
        kea.log().await("OSGI_DEPLOY_LEFT_ALONE.*" + bundle.symbolicName() + " 1.0.0");
        assertEquals("1.0.0", serving());
        Map<String, String> named = Map.of("bundle", bundle.symbolicName());
        kea.command("bundle-uninstall", named).expect(0);
        awaitServing("2.0.0");
        for (String command : List.of("bundle-uninstall", "bundle-update")) {
            String refusal = kea.command(command, named).expect(1);
            assertTrue(refusal, refusal.contains(deploy.resolve("swapped.jar").toString()));
        }
        kea.command("bundle-stop", named).expect(0);
        kea.command("bundle-start", named).expect(0);
        assertEquals("2.0.0", serving());
        kea.stop();
    }

    @Test
    public void livesOverRestartsAndReloads() throws IOException {
        Path file = drop("swapped.jar", bundle.version("1.0.0"));
        awaitServing("1.0.0");
        JsonObject before = listed().orElseThrow();
        kea.command("config-reload").expect(0);
        assertEquals(before, listed().orElseThrow());
        kea.stop();
        kea.start();
        assertEquals("1.0.0", serving());
        assertEquals(before, listed().orElseThrow());
        drop("swapped.jar", bundle.version("2.0.0"));
        awaitServing("2.0.0");
        kea.stop();
        Files.delete(file);
        kea.start();
        assertEquals("none", serving());
        assertFalse(listed().isPresent());
        drop("swapped.jar", bundle.version("3.0.0"));
        awaitServing("3.0.0");
        kea.stop();
    }

    @Test
    public void withoutTheParameterNothingIsDeployed() throws IOException {
        drop("swapped.jar", bundle.version("1.0.0"));
        awaitServing("1.0.0");
        assertTrue(threads().contains("osgi-deploy"));
        kea.configSet(config(false)).expect(0);
        assertEquals("none", serving());
        assertFalse(listed().isPresent());
        Awaitility.await("the end of the thread")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !threads().contains("osgi-deploy"));
        kea.configSet(config(true)).expect(0);
        awaitServing("1.0.0");
        kea.stop();
        kea.writeConfig(config(false));
        kea.start();
        assertFalse(threads().contains("osgi-deploy"));
        assertFalse(listed().isPresent());
        kea.stop();
    }

    /** The names of all threads of the daemon, as the system knows them. */
    private List<String> threads() throws IOException {
        try (var tasks = Files.list(Path.of("/proc", Long.toString(kea.pid()), "task"))) {
            return tasks.map(DeployIT::threadName).toList();
        }
    }

    private static String threadName(Path task) {
        try {
            return Files.readString(task.resolve("comm")).trim();
        } catch (IOException e) {
            return "(ended)";
        }
    }
}
