// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.bundles.Swapped;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Shell;
import org.keaosgi.itests.load.LoadGenerator;

/** Hundreds of bundles come and go, and nothing of them stays behind. */
public class LeakIT {
    private static final int CYCLES = Math.max(300, Integer.getInteger("soak", 0));
    private static final int WARM_UP = 20;
    private static final String CLASS_LOADER =
            "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    @Rule public final Lab lab = new Lab();

    private final TestBundle bundle = TestBundle.of(Swapped.class);
    private KeaServer kea;
    private Path jar;

    @Before
    public void start() throws IOException {
        jar = bundle.write(lab.directory());
        KeaConfig config = KeaConfig.v4().severity("WARN").multiThreading(true);
        config.hook(
                OsgiHook.in(lab, "storage")
                        .bundlesFrom(lab.directory())
                        .bundle(OsgiHook.RUNSCRIPT)
                        .parameters());
        kea = new KeaServer(lab, config).start();
    }

    @Test
    public void installAndUninstall() {
        LoadGenerator load = LoadGenerator.v4(lab, 100);
        cycle(WARM_UP);
        int threads = entries("task");
        int descriptors = entries("fd");
        int loaders = liveInstances(CLASS_LOADER);
        assertTrue("a JVM with bundles has their class loaders", loaders > 0);
        cycle(CYCLES);
        // The framework may hold on to the last one that went.
        Awaitility.await("all class loaders of " + CYCLES + " bundles collected")
                .atMost(Duration.ofSeconds(20))
                .until(() -> liveInstances(CLASS_LOADER) <= loaders + 1);
        assertTrue(liveInstances(Swapped.class.getName()) <= 1);
        assertFlat("threads", threads, entries("task"));
        assertFlat("descriptors", descriptors, entries("fd"));
        load.finish().assertNothingLost();
        kea.log().assertQuiet();
        kea.stop();
    }

    private void cycle(int times) {
        for (int i = 0; i < times; i++) {
            kea.command("bundle-install", Map.of("file", jar.toString())).expect(0);
            kea.command(Swapped.COMMAND).expect(0);
            kea.command("bundle-uninstall", Map.of("bundle", bundle.symbolicName())).expect(0);
        }
    }

    /** A few come and go by themselves; one for each of the cycles would be a leak. */
    private static void assertFlat(String what, int before, int after) {
        assertTrue(what + ": " + before + " before, " + after + " after", after <= before + 3);
    }

    private int entries(String kind) {
        try (var all = Files.list(Path.of("/proc", Long.toString(kea.pid()), kind))) {
            return (int) all.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After a full collection, by the JVM's own count. */
    private int liveInstances(String className) {
        String jcmd = KeaUnderTest.javaHome().resolve("bin/jcmd").toString();
        List<String> command = List.of(jcmd, Long.toString(kea.pid()), "GC.class_histogram");
        String histogram = Shell.run(KeaUnderTest.commandLine(command).toArray(new String[0]));
        Matcher row =
                Pattern.compile("\\s(\\d+)\\s+\\d+\\s+" + Pattern.quote(className) + "\\s")
                        .matcher(histogram);
        return row.find() ? Integer.parseInt(row.group(1)) : 0;
    }

    @Test
    public void handsKeaItsThreadsBack() {
        // Each reconfiguration gives a multi-threaded Kea new threads; the old ones are let go.
        kea.command("config-reload").expect(0);
        int threads = entries("task");
        for (int i = 0; i < 20; i++) {
            kea.command("config-reload").expect(0);
        }
        assertFlat("threads", threads, entries("task"));
        assertEquals(0, kea.command("jvm-get").result());
        kea.stop();
    }
}
