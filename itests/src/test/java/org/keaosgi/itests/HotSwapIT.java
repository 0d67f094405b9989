// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.Swapped;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.load.LoadGenerator;

/**
 * Bundles come, change and go under load, and no client notices. {@code -Dsoak=N} does it N times.
 */
@RunWith(Parameterized.class)
public class HotSwapIT {
    /** Exchanges a second: above the 500 that are promised. */
    private static final int RATE = 510;

    private static final int ROUNDS = Math.max(50, Integer.getInteger("soak", 0));

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}, multi-threading {1}")
    public static List<Object[]> variants() {
        return List.of(
                new Object[] {Family.V4, false},
                new Object[] {Family.V4, true},
                new Object[] {Family.V6, true});
    }

    @Parameterized.Parameter public Family family;

    @Parameterized.Parameter(1)
    public boolean multiThreading;

    private final TestBundle bundle = TestBundle.of(Swapped.class);
    private KeaServer kea;
    private Path first;
    private Path second;

    @Before
    public void start() throws IOException {
        first = bundle.version("1.0.0").write(lab.directory());
        second = bundle.version("2.0.0").write(lab.directory());
        KeaConfig config = KeaConfig.of(family);
        config.severity("WARN").multiThreading(multiThreading);
        config.hook(OsgiHook.in(lab, "storage").bundlesFrom(lab.directory()).parameters());
        kea = new KeaServer(lab, config).start();
    }

    @Test
    public void swapsUnderLoadWithoutLoss() {
        LoadGenerator load =
                family == Family.V4 ? LoadGenerator.v4(lab, RATE) : LoadGenerator.v6(lab, RATE);
        load.awaitMore(RATE);
        for (int round = 0; round < ROUNDS; round++) {
            swap(load);
        }
        LoadGenerator.Report report = load.finish();
        System.out.println("hot swap, " + family + ", " + multiThreading + ": " + report);
        report.assertNothingLost();
        kea.log().assertQuiet();
        kea.stop();
        kea.log().assertQuiet();
    }

    private void swap(LoadGenerator load) {
        command("bundle-install", Map.of("file", first.toString()));
        assertServes("1.0.0", load);
        command(
                "bundle-update",
                Map.of("bundle", bundle.symbolicName(), "file", second.toString()));
        assertServes("2.0.0", load);
        command("bundle-stop", Map.of("bundle", bundle.symbolicName()));
        assertEquals(2, kea.command(Swapped.COMMAND).result());
        command("bundle-start", Map.of("bundle", bundle.symbolicName()));
        assertServes("2.0.0", load);
        command("bundle-uninstall", Map.of("bundle", bundle.symbolicName()));
        assertEquals(2, kea.command(Swapped.COMMAND).result());
    }

    private void command(String name, Map<String, ?> arguments) {
        Answer answer = kea.command(name, arguments);
        answer.expect(0);
    }

    /** The very next command is answered by that version, and so are packets. */
    private void assertServes(String version, LoadGenerator load) {
        JsonObject before = kea.command(Swapped.COMMAND).success();
        assertEquals(version, before.get("version").getAsString());
        load.awaitMore(10);
        JsonObject after = kea.command(Swapped.COMMAND).success();
        assertTrue(after.get("calls").getAsLong() >= before.get("calls").getAsLong() + 10);
    }
}
