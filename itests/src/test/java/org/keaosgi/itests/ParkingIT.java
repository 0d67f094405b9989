// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.itests.bundles.Parker;
import org.keaosgi.itests.bundles.Parker4;
import org.keaosgi.itests.bundles.Parker6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.load.LoadGenerator;

/** Packets that bundles park, in real servers with and without threads of their own. */
@RunWith(Parameterized.class)
public class ParkingIT {
    private static final int AT_ONE_TIME = 400;
    private static final int BURST = 50;
    private static final long PATIENCE_SECONDS = 60;

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}, multi-threading {1}")
    public static List<Object[]> variants() {
        List<Object[]> variants = new ArrayList<>();
        for (Family family : Family.values()) {
            variants.add(new Object[] {family, false});
            variants.add(new Object[] {family, true});
        }
        return variants;
    }

    @Parameterized.Parameter(0)
    public Family family;

    @Parameterized.Parameter(1)
    public boolean multiThreading;

    private final List<String> expectedTrouble = new ArrayList<>();
    private TestBundle bundle;
    private KeaConfig config;
    private KeaServer kea;
    private ParkingClients clients;

    @Before
    public void start() throws IOException {
        boolean v4 = family == Family.V4;
        bundle = TestBundle.of(v4 ? Parker4.class : Parker6.class);
        bundle.write(lab.directory());
        config =
                KeaConfig.of(family)
                        .multiThreading(multiThreading)
                        .set("parked-packet-limit", 1000)
                        .hook(
                                OsgiHook.in(lab, "storage")
                                        .bundlesFrom(lab.directory())
                                        .bundle(bundle.symbolicName())
                                        .parameters());
        kea = new KeaServer(lab, config).start();
        clients = v4 ? ParkingClients.v4(lab) : ParkingClients.v6(lab);
    }

    @After
    public void stop() {
        // Said of lease4_offer by a Kea that has no such hook point.
        expectedTrouble.add("OSGI_HOOK_NOT_IN_KEA");
        kea.log().assertQuiet(expectedTrouble.toArray(new String[0]));
        kea.stop();
    }

    private String committed() {
        return family == Family.V4 ? "leases4_committed" : "leases6_committed";
    }

    private String subnetSelect() {
        return family == Family.V4 ? "subnet4_select" : "subnet6_select";
    }

    private long figure(String hook, int ranking, String name) {
        return HookFigures.of(kea, hook, ranking, name);
    }

    private void awaitFigure(String hook, int ranking, String name, long value) {
        HookFigures.await(kea, hook, ranking, name, value);
    }

    /** Ends what waits in one of the bundle's services. */
    private void end(int service, String how, int count) {
        JsonObject answer =
                kea.command(Parker.COMMAND, Map.of("end", service, "how", how)).success();
        assertThat(answer.get("ended").getAsInt()).isEqualTo(count);
    }

    private static ByteBuffer answer(CompletableFuture<ByteBuffer> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private void assertAnswered(CompletableFuture<ByteBuffer> future, String mark) {
        assertThat(clients.markOf(answer(future))).hasValue(mark);
    }

    /**
     * Kea has nothing more to do for that packet. Whatever it might have begun is over when it has
     * served others, with each of its threads.
     */
    private void assertNeverAnswered(CompletableFuture<ByteBuffer> future) {
        for (int i = 0; i < BURST; i++) {
            assertAnswered(clients.request(Parker.AT_ONCE), "asked elsewhere");
        }
        assertThat(future).isNotDone();
    }

    @Test
    public void resumedByAnotherThread() {
        assertAnswered(clients.request(Parker.AT_ONCE), "asked elsewhere");
        assertAnswered(clients.request(Parker.WITHIN), "asked elsewhere");
        var held = clients.request(Parker.HELD);
        awaitFigure(committed(), Parker.FIRST, "parked", 1);
        // Meanwhile, others are served.
        assertAnswered(clients.request(Parker.AT_ONCE), "asked elsewhere");
        assertThat(held).isNotDone();
        end(Parker.FIRST, "resume", 1);
        assertAnswered(held, "held");
        awaitFigure(committed(), Parker.FIRST, "parked", 0);
        assertThat(figure(committed(), Parker.FIRST, "parkings")).isEqualTo(4);
        assertThat(figure(committed(), Parker.FIRST, "park-timeouts")).isZero();
    }

    @Test
    public void dropped() {
        var held = clients.request(Parker.HELD);
        awaitFigure(committed(), Parker.FIRST, "parked", 1);
        end(Parker.FIRST, "drop", 1);
        awaitFigure(committed(), Parker.FIRST, "parked", 0);
        assertNeverAnswered(held);
    }

    @Test
    public void endedByNobody() {
        expectedTrouble.add("OSGI_PARK_EXPIRED");
        assertAnswered(clients.request(Parker.FORGOTTEN), "forgotten");
        awaitFigure(committed(), Parker.RESUMED_LATE, "park-timeouts", 1);
        var forgotten = clients.request(Parker.FORGOTTEN_TO_DROP);
        awaitFigure(committed(), Parker.DROPPED_LATE, "park-timeouts", 1);
        assertNeverAnswered(forgotten);
        for (int service : List.of(Parker.RESUMED_LATE, Parker.DROPPED_LATE)) {
            assertThat(figure(committed(), service, "parked")).isZero();
            assertThat(figure(committed(), service, "parkings")).isEqualTo(1);
        }
        assertThat(kea.log().await("OSGI_PARK_EXPIRED .*dropped")).contains(committed());
        kea.command("hook-stats-reset").expect(0);
        assertThat(figure(committed(), Parker.DROPPED_LATE, "park-timeouts")).isZero();
    }

    @Test
    public void aServiceThatFailsHasNotParked() {
        expectedTrouble.add("OSGI_HOOK_FAILED");
        assertAnswered(clients.request(Parker.FAILING), "not parked");
        assertThat(figure(committed(), Parker.FIRST, "parkings")).isZero();
        assertThat(figure(committed(), Parker.FIRST, "errors")).isEqualTo(1);
    }

    @Test
    public void byTwoServices() {
        var both = clients.request(Parker.HELD_TWICE);
        awaitFigure(committed(), Parker.SECOND, "parked", 1);
        end(Parker.FIRST, "resume", 1);
        awaitFigure(committed(), Parker.FIRST, "parked", 0);
        assertThat(figure(committed(), Parker.SECOND, "parked")).isEqualTo(1);
        assertNeverAnswered(both);
        end(Parker.SECOND, "resume", 1);
        assertAnswered(both, "held");

        var one = clients.request(Parker.HELD_TWICE);
        awaitFigure(committed(), Parker.SECOND, "parked", 1);
        end(Parker.SECOND, "drop", 1);
        // The other one's is void with it.
        awaitFigure(committed(), Parker.FIRST, "parked", 0);
        awaitFigure(committed(), Parker.SECOND, "parked", 0);
        end(Parker.FIRST, "resume", 1);
        assertNeverAnswered(one);
    }

    @Test
    public void hundredsAtOneTime() {
        List<CompletableFuture<ByteBuffer>> held = new ArrayList<>();
        for (int i = 1; i <= AT_ONE_TIME; i++) {
            held.add(clients.request(Parker.HELD));
        }
        awaitFigure(committed(), Parker.FIRST, "parked", AT_ONE_TIME);
        end(Parker.FIRST, "resume", AT_ONE_TIME);
        held.forEach(future -> assertAnswered(future, "held"));
        awaitFigure(committed(), Parker.FIRST, "parked", 0);
        assertThat(figure(committed(), Parker.FIRST, "parkings")).isEqualTo(AT_ONE_TIME);
    }

    @Test
    public void underLoad() {
        LoadGenerator load =
                family == Family.V4 ? LoadGenerator.v4(lab, 200) : LoadGenerator.v6(lab, 200);
        load.awaitMore(1000);
        LoadGenerator.Report report = load.finish();
        report.assertNothingLost();
        assertThat(figure(committed(), Parker.FIRST, "parkings")).isEqualTo(report.started());
        awaitFigure(committed(), Parker.FIRST, "parked", 0);
        assertThat(figure(committed(), Parker.FIRST, "errors")).isZero();
    }

    @Test
    public void theBundleGoesUnderLoad() {
        expectedTrouble.add("OSGI_PARK_SERVICE_GONE");
        LoadGenerator load =
                family == Family.V4 ? LoadGenerator.v4(lab, 200) : LoadGenerator.v6(lab, 200);
        for (int round = 0; round < 10; round++) {
            load.awaitMore(50);
            bundle("bundle-stop");
            load.awaitMore(20);
            bundle("bundle-start");
        }
        load.finish().assertNothingLost();
    }

    private void bundle(String command) {
        kea.command(command, Map.of("bundle", bundle.symbolicName())).expect(0);
    }

    @Test
    public void theBundleIsStopped() {
        goes("bundle-stop");
    }

    @Test
    public void theBundleIsUninstalled() {
        goes("bundle-uninstall");
    }

    private void goes(String command) {
        expectedTrouble.add("OSGI_PARK_SERVICE_GONE");
        List<CompletableFuture<ByteBuffer>> held = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            held.add(clients.request(Parker.HELD));
        }
        awaitFigure(committed(), Parker.FIRST, "parked", BURST);
        bundle(command);
        for (var future : held) {
            // By a Kea without the bundle, or with a rest of it.
            assertThat(clients.markOf(answer(future)).orElse("held")).isEqualTo("held");
        }
        assertThat(kea.log().await("OSGI_PARK_SERVICE_GONE.*resumed")).contains(" " + BURST + " ");
        assertThat(clients.markOf(answer(clients.request(Parker.HELD)))).isEmpty();
    }

    @Test
    public void aReconfigurationDropsThem() {
        var held = clients.request(Parker.HELD);
        awaitFigure(committed(), Parker.FIRST, "parked", 1);
        kea.configSet(config).expect(0);
        kea.log().await("OSGI_PARKED_DISCARDED 1 ");
        end(Parker.FIRST, "resume", 1);
        assertNeverAnswered(held);
        var next = clients.request(Parker.HELD);
        awaitFigure(committed(), Parker.FIRST, "parked", 1);
        end(Parker.FIRST, "resume", 1);
        assertAnswered(next, "held");
    }

    @Test
    public void offers() {
        assumeTrue(family == Family.V4 && KeaUnderTest.has(HookPoint.LEASE4_OFFER));
        String offer = HookPoint.LEASE4_OFFER.keaName();
        expectedTrouble.add("OSGI_PARK_EXPIRED");
        expectedTrouble.add("DHCP4_SERVER_INITIATED_DECLINE");
        assertAnswered(clients.discover(Parker.AT_OFFER + Parker.AT_ONCE), "asked elsewhere");
        assertAnswered(clients.discover(Parker.AT_OFFER + Parker.FORGOTTEN), "forgotten");
        for (String how : List.of("resume", "drop", "in-use")) {
            var held = clients.discover(Parker.AT_OFFER + Parker.HELD);
            awaitFigure(offer, Parker.FIRST, "parked", 1);
            end(Parker.FIRST, how, 1);
            awaitFigure(offer, Parker.FIRST, "parked", 0);
            if (how.equals("resume")) {
                assertAnswered(held, "held");
            } else {
                assertNeverAnswered(held);
            }
        }
        kea.log().await("DHCP4_SERVER_INITIATED_DECLINE");
    }

    @Test
    public void whileTheSubnetIsChosen() {
        assumeTrue(KeaUnderTest.parksAtSubnetSelect());
        int where = Parker.AT_SUBNET;
        assertAnswered(clients.discover(where + Parker.AT_ONCE), "asked elsewhere");
        var held = clients.discover(where + Parker.HELD);
        awaitFigure(subnetSelect(), Parker.FIRST, "parked", 1);
        end(Parker.FIRST, "resume", 1);
        assertAnswered(held, "held");
        var dropped = clients.discover(where + Parker.HELD);
        awaitFigure(subnetSelect(), Parker.FIRST, "parked", 1);
        end(Parker.FIRST, "drop", 1);
        awaitFigure(subnetSelect(), Parker.FIRST, "parked", 0);
        assertNeverAnswered(dropped);
    }
}
