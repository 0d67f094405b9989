// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.itests.bundles.Reader;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

/** What depends on the release of Kea. */
public class KeaReleaseIT {
    private static final String PING_CHECK = "libdhcp_ping_check.so";

    @Rule public final Lab lab = new Lab();

    private KeaServer startWithReader(KeaConfig config) throws IOException {
        String storage = config.family().daemon();
        OsgiHook hook = OsgiHook.in(lab, storage).bundlesFrom(lab.directory());
        KeaServer kea = new KeaServer(lab, config.hook(hook.parameters())).start();
        String jar = TestBundle.of(Reader.class).write(lab.directory()).toString();
        kea.command("bundle-install", Map.of("file", jar)).expect(0);
        return kea;
    }

    @Test
    public void theTableOfHookPointsIsRight() throws IOException {
        for (Family family : Family.values()) {
            KeaConfig config = KeaConfig.of(family);
            KeaServer kea = startWithReader(config);
            String version = kea.command("version-get").text();
            assertTrue(version, version.startsWith(KeaUnderTest.version()));
            assertEquals(family.daemon(), expectedMissing(family), saidMissing(kea));
            kea.stop();
        }
    }

    /** The hook points that the table expects later releases to have. */
    private static Set<String> expectedMissing(Family family) {
        String otherDaemon = family == Family.V4 ? "6" : "4";
        Set<String> missing = new TreeSet<>();
        for (HookPoint point : HookPoint.values()) {
            if (!point.keaName().contains(otherDaemon) && !KeaUnderTest.has(point)) {
                missing.add(point.keaName());
            }
        }
        return missing;
    }

    /** The hook points that the container did not find in the running Kea. */
    private static Set<String> saidMissing(KeaServer kea) {
        Set<String> missing = new TreeSet<>();
        for (String line : kea.log().matching("OSGI_HOOK_NOT_IN_KEA")) {
            missing.add(line.replaceAll(".* at ([a-z0-9_]+), which .*", "$1"));
        }
        return missing;
    }

    @Test
    public void addressesDeclinedByTheServerAreSeen() throws IOException {
        // Only newer Keas bring the library that finds addresses in use; all others decline none.
        assumeTrue(KeaUnderTest.hasLibrary(PING_CHECK));
        KeaConfig config = KeaConfig.v4().multiThreading(true).library(PING_CHECK, Map.of());
        KeaServer kea = startWithReader(config);
        // The client's side answers for every address of the pool.
        Net4 net = new Net4(lab);
        net.client("02:aa:0d:00:00:01").post(net.client("02:aa:0d:00:00:01").prepare(1));
        Awaitility.await("a call at lease4_server_decline")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                kea.command(Reader.COMMAND)
                                        .success()
                                        .toString()
                                        .contains("lease4_server_decline"));
        kea.log().assertQuiet("DHCP4_", "PING_CHECK");
        kea.stop();
    }

    /** The native side of a home that was made for other releases than the one that runs. */
    private Path libOfOtherReleases() throws IOException {
        Path other = Files.createDirectories(lab.directory().resolve("other/lib"));
        Files.copy(KeaUnderTest.hookLibrary(), other.resolve("libdhcp_osgi.so"));
        Path own = Repository.home().resolve("lib");
        try (var releases = Files.newDirectoryStream(own, "kea-*")) {
            for (Path release : releases) {
                if (!release.equals(ownRelease())) {
                    Files.createSymbolicLink(other.resolve(release.getFileName()), release);
                }
            }
        }
        return other;
    }

    private static Path ownRelease() {
        return Repository.home().resolve("lib").resolve("kea-" + KeaUnderTest.version());
    }

    /** Has a configuration load that home's library, from where Kea loads libraries. */
    private KeaConfig configWith(Path otherLib) throws IOException {
        Path hooks = Files.createDirectories(lab.directory().resolve("hooks"));
        Path link = hooks.resolve("libother.so");
        Files.createSymbolicLink(link, otherLib.resolve("libdhcp_osgi.so"));
        return KeaConfig.v4().library(link.toString(), Map.of());
    }

    private static String neededLibrary() throws IOException {
        try (var libraries = Files.newDirectoryStream(ownRelease(), "libkea_osgi.so.*")) {
            return libraries.iterator().next().getFileName().toString();
        }
    }

    @Test
    public void libraryForOtherReleasesSaysWhichFileIsMissing() throws IOException {
        Path other = libOfOtherReleases();
        String said = new KeaServer(lab, configWith(other)).startExpectingRefusal();
        Path needed = other.resolve(ownRelease().getFileName()).resolve(neededLibrary());
        assertTrue(said, said.contains("OSGI_NO_LIBRARY_FOR_KEA no Kea OSGi for this release"));
        assertTrue(said, said.contains(needed + " is missing"));
        assertTrue(said, said.contains("HOOKS_INCORRECT_VERSION"));
        try (var present = Files.newDirectoryStream(other, "kea-*")) {
            present.forEach(release -> assertTrue(said, said.contains(release.toString())));
        }
    }

    @Test
    public void runningServerKeepsItsHooksWhenGivenTheLibraryForOtherReleases() throws IOException {
        KeaServer kea = startWithReader(KeaConfig.v4());
        kea.configSet(configWith(libOfOtherReleases())).expect(1);
        kea.command(Reader.COMMAND).expect(0);
        kea.log()
                .assertQuiet(
                        "HOOKS_INCORRECT_VERSION",
                        "DHCP4_PARSER_FAIL",
                        // What Kea says of every configuration that it refuses while it runs.
                        "DHCP4_CONFIG_UNRECOVERABLE_ERROR",
                        "OSGI_HOOK_NOT_IN_KEA");
        kea.stop();
    }
}
