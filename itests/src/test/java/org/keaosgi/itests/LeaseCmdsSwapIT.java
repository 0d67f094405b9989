// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

/**
 * The bundle goes and comes back while commands arrive on many connections: each one gets a proper
 * answer or is not supported at that moment; none is lost, and none is carried out twice.
 */
@RunWith(Parameterized.class)
public class LeaseCmdsSwapIT {
    private static final int CONNECTIONS = 6;
    private static final int ROUNDS = 15;

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}, multi-threading {1}")
    public static List<Object[]> variants() {
        return List.of(
                new Object[] {Family.V4, false},
                new Object[] {Family.V4, true},
                new Object[] {Family.V6, false},
                new Object[] {Family.V6, true});
    }

    @Parameterized.Parameter public Family family;

    @Parameterized.Parameter(1)
    public boolean multiThreading;

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    private LeaseCmdsLab dhcp;

    @Before
    public void start() {
        dhcp = LeaseCmdsLab.start(lab, family, multiThreading, wideSubnet());
    }

    @After
    public void stop() {
        clients.shutdownNow();
        if (dhcp != null) {
            dhcp.kea().stop();
        }
    }

    /** How many commands were carried out, and how many found no bundle. */
    private record Tally(int added, int unsupported) {}

    @Test
    public void nothingIsLostAndNothingDoneTwice() throws Exception {
        List<Future<Tally>> tallies = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            tallies.add(clients.submit(this::addUntilTold));
        }
        for (int round = 0; round < ROUNDS; round++) {
            bundle("bundle-stop");
            bundle("bundle-start");
            bundle("bundle-update");
            bundle("bundle-uninstall");
            dhcp.kea().command("bundle-install", Map.of("file", file())).expect(0);
        }
        running.set(false);
        Tally all = sum(tallies);
        System.out.println("lease commands while their bundle is swapped: " + all);
        assertTrue(all.toString(), all.added() > 100 && all.unsupported() > 0);
        Answer leases = dhcp.send("get-all", null);
        String digit = family == Family.V4 ? "4" : "6";
        assertEquals(all.added() + " IPv" + digit + " lease(s) found.", leases.expect(0));
        String counted = family == Family.V4 ? "assigned-addresses" : "assigned-nas";
        assertEquals(all.added(), dhcp.statistic("subnet[1]." + counted));
        dhcp.kea().log().assertQuiet("NO_SOCKETS_OPEN");
    }

    private void bundle(String command) {
        Map<String, Object> arguments =
                command.equals("bundle-update")
                        ? Map.of("bundle", LeaseCmdsLab.BUNDLE, "file", file())
                        : LeaseCmdsLab.bundle();
        dhcp.kea().command(command, arguments).expect(0);
    }

    private static String file() {
        String[] files =
                Repository.home()
                        .resolve("bundles")
                        .toFile()
                        .list((directory, name) -> name.startsWith(LeaseCmdsLab.BUNDLE));
        return files[0];
    }

    /** A command that was carried out twice would find its own lease there already. */
    private Tally addUntilTold() {
        int added = 0;
        int unsupported = 0;
        while (running.get()) {
            Answer answer = dhcp.send("add", lease(next.incrementAndGet()));
            if (answer.result() == 0) {
                added++;
            } else {
                assertEquals(unsupported(), answer.expect(2));
                unsupported++;
            }
        }
        return new Tally(added, unsupported);
    }

    private String unsupported() {
        return (family == Family.V4 ? "'lease4-add'" : "'lease6-add'") + " command not supported.";
    }

    private String wideSubnet() {
        return family == Family.V4 ? "10.0.0.0/8" : "2001:db8:1::/64";
    }

    private Map<String, Object> lease(int number) {
        int high = number >> 8;
        int low = number & 255;
        return family == Family.V4
                ? Map.of(
                        "ip-address",
                        String.format("10.1.%d.%d", high, low),
                        "hw-address",
                        String.format("02:00:00:00:%02x:%02x", high, low))
                : Map.of(
                        "ip-address",
                        String.format("2001:db8:1::%x:%x", high, low),
                        "duid",
                        "00:01:02",
                        "iaid",
                        number);
    }

    private static Tally sum(List<Future<Tally>> tallies)
            throws InterruptedException, ExecutionException {
        int added = 0;
        int unsupported = 0;
        for (Future<Tally> tally : tallies) {
            added += tally.get().added();
            unsupported += tally.get().unsupported();
        }
        return new Tally(added, unsupported);
    }
}
