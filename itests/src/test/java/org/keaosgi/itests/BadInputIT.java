// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

/** Wrong parameters: Kea does not start, or goes on, and one line says what is wrong. */
public class BadInputIT {
    private static final String HOST_CMDS = "org.keaosgi.host-cmds";

    /** For this daemon alone there is nothing where Debian has its Java. */
    private static final String HIDE_JAVA = "mount -t tmpfs none /usr/lib/jvm; exec \"$@\"";

    @Rule public final Lab lab = new Lab();

    private OsgiHook hook() {
        return OsgiHook.in(lab, "storage");
    }

    private KeaServer kea(OsgiHook hook) {
        return new KeaServer(lab, KeaConfig.v4().hook(hook.parameters()));
    }

    /** Kea refuses to start, and all of these words stand in one line of what it says. */
    private void assertRefused(OsgiHook hook, String... words) {
        String said = kea(hook).startExpectingRefusal();
        boolean found =
                said.lines().anyMatch(line -> List.of(words).stream().allMatch(line::contains));
        assertTrue("no line with " + List.of(words) + " in:\n" + said, found);
        assertFalse(said, said.contains("\tat "));
    }

    @Test
    public void unknownAndMistypedParameters() {
        assertRefused(
                hook().set("storag", "x").set("bundle-directories", "not a list").set("home", 5),
                "storag",
                "bundle-directories",
                "home");
    }

    @Test
    public void javaHomeWithoutJvm() throws IOException {
        Path empty = Files.createDirectory(lab.directory().resolve("java"));
        assertRefused(hook().set("java-home", empty.toString()), empty.toString(), "libjvm.so");
    }

    @Test
    public void noJavaAtAll() {
        KeaServer kea = kea(hook());
        kea.environment(Map.of("JAVA_HOME", ""));
        kea.through(List.of("unshare", "-m", "sh", "-ec", HIDE_JAVA, "hide-java"));
        String said = kea.startExpectingRefusal();
        assertTrue(
                said,
                said.lines()
                        .anyMatch(
                                line ->
                                        line.contains("no usable JVM found")
                                                && line.contains("/usr/lib/jvm/default-java")
                                                && line.contains("java-home")));
    }

    @Test
    public void javaTooOld() throws IOException {
        // A Java home is told to be old by its own description.
        Path old = Files.createDirectory(lab.directory().resolve("java8"));
        Path real = KeaUnderTest.javaHome();
        for (String part : List.of("lib", "bin", "conf")) {
            Files.createSymbolicLink(old.resolve(part), real.resolve(part));
        }
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        assertRefused(hook().set("java-home", old.toString()), old.toString(), "Java 8", "17");
    }

    @Test
    public void badJvmOptions() {
        assertRefused(hook().set("jvm-options", List.of("-Xbogus")), "-Xbogus");
        assertRefused(hook().set("jvm-options", List.of("-Xmx1k")), "-Xmx1k", "heap");
        assertRefused(
                hook().set("jvm-options", List.of("-XX:+UseSerialGC", "-XX:+UseG1GC")),
                "-XX:+UseG1GC");
    }

    @Test
    public void storageThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(lab.directory().resolve("file"), "");
        assertRefused(hook().set("storage", file.resolve("below").toString()), file.toString());
        assertRefused(hook().set("storage", file.toString()), file.toString());
        assertRefused(hook().set("storage", "/proc/kea-osgi"), "/proc/kea-osgi");
    }

    @Test
    public void twoProcessesWithOneStorage() {
        KeaServer first = kea(hook()).start();
        KeaConfig config = KeaConfig.v6().hook(hook().parameters());
        String said = new KeaServer(lab, config).startExpectingRefusal();
        String pid = Long.toString(first.pid());
        assertTrue(
                said,
                said.lines().anyMatch(line -> line.contains("storage") && line.contains(pid)));
        new Net4(lab).client("02:aa:b1:00:00:01").lease();
        first.log().assertQuiet();
        first.stop();
        // A lock that its owner left behind by dying is no obstacle.
        KeaServer second = kea(hook()).start();
        second.kill();
        second.start();
        second.stop();
    }

    @Test
    public void storageOfTheOtherDaemon() {
        KeaServer owner = kea(hook()).start();
        owner.stop();
        KeaConfig config = KeaConfig.v6().hook(hook().parameters());
        String said = new KeaServer(lab, config).startExpectingRefusal();
        String storage = lab.directory().resolve("storage").toString();
        assertTrue(
                said,
                said.lines()
                        .anyMatch(line -> line.contains(storage) && line.contains("kea-dhcp4;")));
        owner.start();
        owner.stop();
    }

    @Test
    public void bundleThatDoesNotExist() {
        assertRefused(hook().bundle("org.example.nothing"), "org.example.nothing");
    }

    @Test
    public void declaredConfigurationWithMistakes() throws IOException {
        Path script = Files.writeString(lab.directory().resolve("s.sh"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertRefused(
                hook().runscript(script, "timeout", "soon", "colour", "red"),
                OsgiHook.RUNSCRIPT,
                "timeout",
                "colour");
    }

    @Test
    public void refusedReconfigurationIsToldToTheCaller() {
        KeaServer kea = kea(hook()).start();
        KeaConfig bad = KeaConfig.v4().hook(hook().set("storag", "x").parameters());
        Answer answer = kea.configSet(bad);
        assertEquals(answer.toString(), KeaUnderTest.brokenReconfiguration(), answer.result());
        kea.log().await("storag");
        // Kea itself serves nobody after a reconfiguration that failed, until it is told better.
        kea.command("version-get").expect(0);
        kea.configSet(KeaConfig.v4().hook(hook().parameters())).expect(0);
        kea.command("bundle-list").expect(0);
        new Net4(lab).client("02:aa:b1:00:00:03").lease();
        kea.stop();
    }

    /** Writes into the files of the framework's cache, and expects everything back at the start. */
    private void damageCache(Predicate<Path> which, Consumer<Path> damage, String message)
            throws IOException {
        KeaServer kea = kea(hook().bundle(OsgiHook.RUNSCRIPT)).start();
        kea.command("bundle-install", Map.of("file", bundle("lease-cmds"))).expect(0);
        kea.command("bundle-install", Map.of("file", bundle("host-cmds"))).expect(0);
        kea.command("bundle-stop", Map.of("bundle", HOST_CMDS)).expect(0);
        kea.stop();
        Path framework = lab.directory().resolve("storage/framework");
        List<Path> damaged;
        try (var files = Files.walk(framework)) {
            damaged = files.filter(Files::isRegularFile).filter(which).toList();
        }
        assertFalse(damaged.isEmpty());
        damaged.forEach(damage);
        kea.start();
        kea.log().await(message);
        String bundles = kea.command("bundle-list").success().toString();
        assertTrue(bundles, bundles.contains(OsgiHook.RUNSCRIPT));
        kea.command("lease4-get-all").expect(3);
        assertEquals(
                "resolved",
                kea.command("bundle-get", Map.of("bundle", HOST_CMDS))
                        .success()
                        .get("state")
                        .getAsString());
        kea.stop();
    }

    private static String bundle(String name) throws IOException {
        try (var jars =
                Files.newDirectoryStream(
                        Repository.home().resolve("bundles"), "org.keaosgi." + name + "-*.jar")) {
            return jars.iterator().next().toString();
        }
    }

    private static void cutOff(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(Path file) {
        try {
            Files.write(file, new byte[] {1, 2, 3});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void cacheOfGarbageIsMovedAside() throws IOException {
        damageCache(file -> true, BadInputIT::overwrite, "OSGI_CACHE_REBUILT");
    }

    @Test
    public void cacheWithAJarCutOffIsMovedAside() throws IOException {
        damageCache(
                file -> file.toString().endsWith(".jar"), BadInputIT::cutOff, "OSGI_CACHE_REBUILT");
    }

    @Test
    public void cacheThatHasLostItsBundlesGetsThemAgain() throws IOException {
        damageCache(
                file -> !file.toString().endsWith(".jar"),
                BadInputIT::overwrite,
                "OSGI_CACHE_LOST_BUNDLES");
    }

    @Test
    public void testRunBesideTheDaemonDisturbsNothing() {
        KeaServer kea = kea(hook().bundle(OsgiHook.RUNSCRIPT)).start();
        Process test = kea.run(List.of("kea-dhcp4", "-t", kea.configFile().toString()));
        assertEquals(0, Lab.await(test, 30));
        assertEquals(0, kea.command("config-test", Map.of("Dhcp4", Map.of())).result());
        kea.command("bundle-list").expect(0);
        kea.stop();
    }
}
