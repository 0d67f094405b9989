// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.bundles.Swapped;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.script.RecordedCalls;

/**
 * The disk with the storage directory is full: Kea serves on, every command that needs space is
 * refused with the reason, and nothing is left half done.
 */
public class FullDiskIT {
    private static final String FULL = "No space left on device";

    /** A small disk of this daemon's own, which goes away with it. */
    private static final String SMALL_DISK =
            "mkdir -p \"$0\"; mount -t tmpfs -o size=12m none \"$0\"; exec \"$@\"";

    private static final String FULL_DISK =
            "mkdir -p \"$0\"; mount -t tmpfs -o size=12m none \"$0\";"
                    + " head -c 12m /dev/zero >\"$0/full\" || true; exec \"$@\"";

    @Rule public final Lab lab = new Lab();

    private final TestBundle bundle = TestBundle.of(Swapped.class);
    private Path first;
    private Path second;
    private Path other;

    @Before
    public void writeBundles() throws IOException {
        first = bundle.version("1.0.0").write(lab.directory());
        second = bundle.version("2.0.0").write(lab.directory());
        other = TestBundle.named("org.keaosgi.itests.other").write(lab.directory());
    }

    private KeaServer kea(String disk) throws IOException {
        Path script = new RecordedCalls(lab.directory(), "record").script();
        OsgiHook hook =
                OsgiHook.in(lab, "storage")
                        .bundlesFrom(lab.directory())
                        .runscript(script, "hooks", List.of());
        KeaConfig config = KeaConfig.v4().hook(hook.parameters());
        String storage = lab.directory().resolve("storage").toString();
        return new KeaServer(lab, config)
                .through(List.of("unshare", "-m", "sh", "-ec", disk, storage));
    }

    @Test
    public void saysSoWhenItStarts() throws IOException {
        String said = kea(FULL_DISK).startExpectingRefusal();
        assertTrue(
                said,
                said.lines()
                        .anyMatch(
                                line ->
                                        line.contains("storage " + lab.directory())
                                                && line.contains(FULL)
                                                && line.contains("free some space")));
    }

    @Test
    public void refusesWhatNeedsSpaceAndServesOn() throws IOException {
        KeaServer kea = kea(SMALL_DISK).start();
        kea.command("bundle-install", Map.of("file", first.toString())).expect(0);
        kea.command("bundle-config-set", timeout(1000)).expect(0);
        Path storage = storageOf(kea);
        Set<String> before = files(storage);
        Path filler = fill(storage);

        assertFull(kea.command("bundle-config-set", timeout(2000)));
        assertFull(kea.command("bundle-update", update()));
        assertFull(kea.command("bundle-install", Map.of("file", other.toString())));
        assertRuns(kea, "1.0.0");
        assertEquals(1000, timeoutInForce(kea));
        new Net4(lab).client("02:aa:f0:00:00:01").lease();

        Files.delete(filler);
        assertEquals(before, files(storage));
        kea.command("bundle-config-set", timeout(2000)).expect(0);
        kea.command("bundle-update", update()).expect(0);
        kea.command("bundle-install", Map.of("file", other.toString())).expect(0);
        assertRuns(kea, "2.0.0");
        assertEquals(2000, timeoutInForce(kea));
        kea.stop();
    }

    private static void assertFull(Answer answer) {
        assertEquals(answer.toString(), 1, answer.result());
        assertTrue(answer.toString(), answer.text().contains(FULL));
    }

    private void assertRuns(KeaServer kea, String version) {
        assertEquals(version, kea.command(Swapped.COMMAND).success().get("version").getAsString());
    }

    private static int timeoutInForce(KeaServer kea) {
        return kea.command("bundle-config-get", Map.of("pid", OsgiHook.RUNSCRIPT))
                .success()
                .getAsJsonObject("properties")
                .get("timeout")
                .getAsInt();
    }

    /** As the daemon sees it. */
    private Path storageOf(KeaServer kea) {
        return Path.of("/proc/" + kea.pid() + "/root" + lab.directory().resolve("storage"));
    }

    /** Takes all the space there is. */
    private static Path fill(Path directory) throws IOException {
        Path filler = directory.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] page = new byte[4096];
            while (true) {
                out.write(page);
            }
        } catch (IOException e) {
            assertEquals(FULL, e.getMessage());
            return filler;
        }
    }

    private static Set<String> files(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return new TreeSet<>(
                    files.filter(Files::isRegularFile)
                            .map(file -> directory.relativize(file).toString())
                            .toList());
        }
    }

    private Map<String, Object> update() {
        return Map.of("bundle", bundle.symbolicName(), "file", second.toString());
    }

    private static Map<String, Object> timeout(int milliseconds) {
        return Map.of("pid", OsgiHook.RUNSCRIPT, "properties", Map.of("timeout", milliseconds));
    }
}
