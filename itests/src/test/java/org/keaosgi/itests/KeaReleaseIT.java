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
            KeaConfig config = family == Family.V4 ? KeaConfig.v4() : KeaConfig.v6();
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

    @Test
    public void libraryOfAnotherKeaIsRefusedByName() throws IOException {
        Path other = libraryOfAnotherKea();
        assumeTrue("built by ./dev matrix", other != null);
        Path hooks = Files.createDirectory(lab.directory().resolve("hooks"));
        Path copy = Files.copy(other, hooks.resolve("libother.so"));
        KeaConfig config = KeaConfig.v4().library(copy.toString(), Map.of());
        String said = new KeaServer(lab, config).startExpectingRefusal();
        // Kea's own words: the linker does not get as far as our code.
        assertTrue(
                said,
                said.lines()
                        .anyMatch(
                                line ->
                                        line.contains("HOOKS_OPEN_ERROR")
                                                && line.contains("libkea-")
                                                && line.contains("cannot open shared object")));
    }

    private static Path libraryOfAnotherKea() throws IOException {
        Path lib = Repository.home().resolve("lib");
        try (var entries = Files.newDirectoryStream(lib, "kea-*.*")) {
            for (Path entry : entries) {
                Path library = entry.resolve("libdhcp_osgi.so");
                if (!entry.endsWith("kea-" + KeaUnderTest.version()) && Files.exists(library)) {
                    return library;
                }
            }
        }
        return KeaUnderTest.isHere() ? null : lib.resolve("libdhcp_osgi.so");
    }
}
