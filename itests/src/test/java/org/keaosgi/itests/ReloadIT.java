// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.Swapped;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.load.LoadGenerator;

/**
 * Reconfiguration under load. Kea itself closes its sockets at every reconfiguration and loses what
 * waits in them, with or without hooks; clients then send again. So no exchange may be lost for
 * good, and a bundle must survive all of it.
 */
@RunWith(Parameterized.class)
public class ReloadIT {
    private static final int RATE = 550;
    private static final int RELOADS = 50;
    private static final int SETS = 20;

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "multi-threading {0}")
    public static List<Boolean> threading() {
        return List.of(false, true);
    }

    @Parameterized.Parameter public boolean multiThreading;

    private KeaConfig config() {
        // Leases have to outlive a reconfiguration, so they are kept in a file.
        return KeaConfig.v4()
                .severity("WARN")
                .multiThreading(multiThreading)
                .set(
                        "lease-database",
                        Map.of(
                                "type",
                                "memfile",
                                "name",
                                lab.directory().resolve("leases.csv").toString(),
                                "lfc-interval",
                                0));
    }

    private OsgiHook hook() {
        return OsgiHook.in(lab, "storage").bundlesFrom(lab.directory());
    }

    @Test
    public void reloadsAndSetsUnderLoad() throws IOException {
        TestBundle bundle = TestBundle.of(Swapped.class);
        Path jar = bundle.write(lab.directory());
        KeaConfig config = config().hook(hook().parameters());
        KeaServer kea = new KeaServer(lab, config).start();
        kea.command("bundle-install", Map.of("file", jar.toString())).expect(0);
        LoadGenerator load = LoadGenerator.v4(lab, RATE);
        for (int i = 0; i < RELOADS; i++) {
            load.awaitMore(100);
            kea.command("config-reload").expect(0);
        }
        for (int i = 0; i < SETS; i++) {
            load.awaitMore(100);
            kea.configSet(config).expect(0);
        }
        load.awaitMore(RATE);
        LoadGenerator.Report report = load.finish();
        System.out.println("reload, multi-threading " + multiThreading + ": " + report);
        report.assertAllCompleted();
        // One bundle from first to last: it was never stopped, so it has counted all along.
        JsonObject answer = kea.command(Swapped.COMMAND).success();
        assertTrue(answer.toString(), answer.get("calls").getAsLong() >= 6L * report.completed());
        kea.log().assertQuiet();
        kea.stop();
    }

    @Test
    public void loadsAndUnloadsAndLoadsAgain() {
        KeaConfig without = config();
        KeaConfig with = config().hook(hook().bundle(OsgiHook.RUNSCRIPT).parameters());
        KeaServer kea = new KeaServer(lab, with).start();
        LoadGenerator load = LoadGenerator.v4(lab, RATE);
        for (int i = 0; i < 3; i++) {
            kea.configSet(without).expect(0);
            assertEquals(2, kea.command("bundle-list").result());
            load.awaitMore(100);
            kea.configSet(with).expect(0);
            kea.command("bundle-list").expect(0);
            load.awaitMore(100);
        }
        LoadGenerator.Report report = load.finish();
        report.assertAllCompleted();
        kea.log().assertQuiet();
        kea.stop();
    }
}
