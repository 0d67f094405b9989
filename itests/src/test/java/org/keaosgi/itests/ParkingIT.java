// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.Parker;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.load.LoadGenerator;

/** Packets wait for somebody else while Kea serves other clients, and nothing is lost by it. */
@RunWith(Parameterized.class)
public class ParkingIT {
    private static final int RATE = 200;

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "multi-threading {0}")
    public static List<Boolean> threading() {
        return List.of(false, true);
    }

    @Parameterized.Parameter public boolean multiThreading;

    private final TestBundle bundle = TestBundle.of(Parker.class);
    private KeaServer kea;
    private Net4 net;

    @Before
    public void start() throws IOException {
        bundle.write(lab.directory());
        KeaConfig config =
                KeaConfig.v4()
                        .severity("WARN")
                        .multiThreading(multiThreading)
                        .set("parked-packet-limit", 1000)
                        // Leases have to outlive a reconfiguration.
                        .set("lease-database", leaseFile())
                        .hook(
                                OsgiHook.in(lab, "storage")
                                        .bundlesFrom(lab.directory())
                                        .bundle(bundle.symbolicName())
                                        .parameters());
        kea = new KeaServer(lab, config).start();
        net = new Net4(lab);
    }

    private Map<String, Object> leaseFile() {
        String file = lab.directory().resolve("leases.csv").toString();
        return Map.of("type", "memfile", "name", file, "lfc-interval", 0);
    }

    private Dhcp4Client client(int number, byte kind) {
        return net.client(String.format("02:9a:00:00:%02x:%02x", number, kind));
    }

    private JsonObject figures() {
        return kea.command("hook-list", Map.of("hook", "leases4_committed"))
                .success()
                .getAsJsonArray("hooks")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("services")
                .get(0)
                .getAsJsonObject();
    }

    private long figure(String name) {
        return figures().get(name).getAsLong();
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Test
    public void othersAreServedWhileOneWaits() {
        Dhcp4Client slow = client(1, Parker.SLOW);
        slow.discover();
        long start = System.nanoTime();
        var answer = slow.send(slow.requestMessage());
        client(2, (byte) 1).lease();
        assertThat(answer).as("the slow one still waits").isNotDone();
        assertThat(figure("parked")).isEqualTo(1);
        answer.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(millisSince(start)).isGreaterThanOrEqualTo(Parker.SLOW_MILLIS);
        assertThat(figure("parkings")).isEqualTo(2);
        assertThat(figure("parked")).isZero();
        assertThat(figure("park-timeouts")).isZero();
        kea.log().assertQuiet();
        kea.stop();
    }

    @Test
    public void dropped() {
        Dhcp4Client client = client(1, Parker.DROPPED);
        client.discover();
        var answer = client.send(client.requestMessage());
        Awaitility.await("the end of parking")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> figure("parkings") == 1 && figure("parked") == 0);
        // Whatever had been sent would have overtaken this exchange.
        client(2, (byte) 1).lease();
        assertThat(answer).isNotDone();
        kea.log().assertQuiet();
        kea.stop();
    }

    @Test
    public void theTimeLimit() {
        Dhcp4Client client = client(1, Parker.FORGOTTEN);
        client.discover();
        long start = System.nanoTime();
        client.send(client.requestMessage()).orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(millisSince(start)).isGreaterThanOrEqualTo(Parker.LIMIT_MILLIS);
        assertThat(figure("park-timeouts")).isEqualTo(1);
        kea.log().assertQuiet("OSGI_PARK_EXPIRED");
        assertThat(kea.log().matching("OSGI_PARK_EXPIRED")).hasSize(1);
        kea.stop();
    }

    @Test
    public void nothingIsLostUnderLoad() {
        LoadGenerator load = LoadGenerator.v4(lab, RATE);
        load.awaitMore(5 * RATE);
        LoadGenerator.Report report = load.finish();
        System.out.println("parking, multi-threading " + multiThreading + ": " + report);
        report.assertNothingLost();
        assertThat(figure("parkings")).isGreaterThanOrEqualTo(report.completed());
        assertThat(figure("parked")).isZero();
        kea.log().assertQuiet();
        kea.stop();
    }

    @Test
    public void reloadsWhilePacketsAreParked() {
        LoadGenerator load = LoadGenerator.v4(lab, RATE);
        for (int i = 0; i < 10; i++) {
            load.awaitMore(20);
            Dhcp4Client forgotten = client(i, Parker.FORGOTTEN);
            forgotten.discover();
            forgotten.post(forgotten.requestMessage());
            kea.command("config-reload").expect(0);
        }
        load.awaitMore(RATE);
        load.finish().assertAllCompleted();
        Awaitility.await("nothing parked")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> figure("parked") == 0);
        kea.log().assertQuiet("OSGI_PARK_EXPIRED");
        kea.stop();
    }

    @Test
    public void aBundleThatGoesLeavesNothingParked() {
        Dhcp4Client client = client(1, Parker.FORGOTTEN);
        client.discover();
        var answer = client.send(client.requestMessage());
        Awaitility.await("parking").atMost(10, TimeUnit.SECONDS).until(() -> figure("parked") == 1);
        kea.command("bundle-uninstall", Map.of("bundle", bundle.symbolicName())).expect(0);
        answer.orTimeout(10, TimeUnit.SECONDS).join();
        kea.log().assertQuiet("OSGI_PARK_SERVICE_GONE");
        assertThat(kea.log().matching("OSGI_PARK_SERVICE_GONE")).hasSize(1);
        kea.stop();
    }
}
