// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.bundles.Swapped;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;
import org.keaosgi.itests.lab.Shell;
import org.keaosgi.itests.script.RecordedCalls;

/** The machine's clock is put back by a day, while Kea runs and while it doesn't. */
public class ClockIT {

    /** What kea.conf says of the bundle gives way to what was set at run time. */
    private static final String OVERLAID = "OSGI_CONFIG_OVERLAID";

    @Rule public final Lab lab = new Lab();

    private final TestBundle bundle = TestBundle.of(Swapped.class);
    private Path clock;
    private RecordedCalls calls;
    private KeaServer kea;

    @Before
    public void start() throws IOException {
        clock = Files.writeString(lab.directory().resolve("clock"), "0");
        calls = new RecordedCalls(lab.directory(), "record");
        OsgiHook hook =
                OsgiHook.in(lab, "storage")
                        .bundlesFrom(lab.directory())
                        .runscript(
                                calls.script(), "hooks", List.of("lease4_select"), "timeout", 5000);
        Map<String, String> environment =
                Map.of("LD_PRELOAD", shiftedClock().toString(), "SHIFTED_CLOCK", clock.toString());
        kea =
                new KeaServer(lab, KeaConfig.v4().hook(hook.parameters()))
                        .environment(environment)
                        .start();
    }

    private Path shiftedClock() {
        Path source = Repository.root().resolve("itests/src/test/native/shifted_clock.c");
        Path library = lab.directory().resolve("shifted_clock.so");
        Shell.run(
                "cc",
                "-O1",
                "-shared",
                "-fPIC",
                "-o",
                library.toString(),
                source.toString(),
                "-ldl");
        return library;
    }

    @Test
    public void goesBackward() throws IOException {
        Net4 net = new Net4(lab);
        kea.command("bundle-install", Map.of("file", jar("1.0.0"))).expect(0);
        assertServes(net, "02:aa:c1:00:00:01", "1.0.0");

        String yesterday = putBackByADay();
        assertServes(net, "02:aa:c1:00:00:02", "1.0.0");
        kea.command("bundle-config-set", timeout(4000)).expect(0);
        kea.command("bundle-update", Map.of("bundle", bundle.symbolicName(), "file", jar("2.0.0")))
                .expect(0);
        assertServes(net, "02:aa:c1:00:00:03", "2.0.0");
        assertFalse(kea.log().matching("^" + yesterday).isEmpty());
        kea.log().assertQuiet();
        kea.stop();

        // What it finds in its storage was written tomorrow.
        kea.start();
        assertServes(net, "02:aa:c1:00:00:04", "2.0.0");
        JsonObject inForce =
                kea.command("bundle-config-get", Map.of("pid", OsgiHook.RUNSCRIPT)).success();
        assertEquals(4000, inForce.getAsJsonObject("properties").get("timeout").getAsInt());
        kea.log().assertQuiet(OVERLAID);
        kea.stop();
    }

    private String jar(String version) throws IOException {
        return bundle.version(version).write(lab.directory()).toString();
    }

    private static Map<String, Object> timeout(int milliseconds) {
        return Map.of("pid", OsgiHook.RUNSCRIPT, "properties", Map.of("timeout", milliseconds));
    }

    /** A client gets a lease, and both bundles were called for it. */
    private void assertServes(Net4 net, String hardwareAddress, String version) {
        long before = swapped().get("calls").getAsLong();
        net.client(hardwareAddress).lease();
        JsonObject after = swapped();
        assertEquals(version, after.get("version").getAsString());
        assertTrue(after.toString(), after.get("calls").getAsLong() > before);
        assertEquals(
                List.of("lease4_select", "lease4_select"),
                calls.with(hardwareAddress, "KEA_LEASE4_HWADDR").stream()
                        .map(RecordedCalls.Call::hook)
                        .toList());
    }

    private JsonObject swapped() {
        return kea.command(Swapped.COMMAND).success();
    }

    /** Returns the day that it is then. */
    private String putBackByADay() throws IOException {
        Path draft = Files.writeString(lab.directory().resolve("clock.new"), "-86400");
        Files.move(draft, clock, StandardCopyOption.REPLACE_EXISTING);
        return LocalDate.now(ZoneId.systemDefault()).minusDays(1).toString();
    }
}
