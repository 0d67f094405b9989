// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.Holder;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.load.LoadGenerator;

/** Lease commands and packets, on several threads of one server, want the same leases. */
@RunWith(Parameterized.class)
public class LeaseCmdsThreadsIT {
    private static final int CLASH = KeaUnderTest.since(2, 6, 0) ? 4 : 1;
    private static final int RATE = 300;
    private static final int CHANGES = 3_000;

    /** How far from the newest lease of a client commands change leases, in steps that vary. */
    private static final int REACH = 60;

    private static final int STRIDE = 37;

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}")
    public static Family[] variants() {
        return Family.values();
    }

    @Parameterized.Parameter public Family family;

    private final AtomicInteger next = new AtomicInteger();
    private KeaServer kea;

    @Before
    public void start() {
        KeaConfig config = KeaConfig.of(family);
        OsgiHook hook = OsgiHook.in(lab, "storage").bundle(LeaseCmdsLab.BUNDLE);
        config.multiThreading(true).hook(hook.bundlesFrom(lab.directory()).parameters());
        kea = new KeaServer(lab, config).start();
    }

    @After
    public void stop() {
        kea.stop();
    }

    private Answer send(String command, Map<String, ?> arguments) {
        return kea.command((family == Family.V4 ? "lease4-" : "lease6-") + command, arguments);
    }

    private Map<String, Object> lease(String address) {
        Map<String, Object> lease = new LinkedHashMap<>();
        lease.put("ip-address", address);
        int number = next.incrementAndGet();
        String id = String.format("02:aa:%02x:%02x", number >> 8 & 255, number & 255);
        if (family == Family.V4) {
            lease.put("hw-address", "02:bb:" + id);
        } else {
            lease.put("duid", "00:03:" + id);
            lease.put("iaid", 1);
        }
        return lease;
    }

    @Test
    public void addressThatAPacketIsGettingIsRefused() throws IOException {
        String file = TestBundle.of(Holder.class).write(lab.directory()).toString();
        kea.command("bundle-install", Map.of("file", file)).expect(0);
        CompletableFuture<String> client = CompletableFuture.supplyAsync(this::leasedAddress);
        String address = heldAddress();
        String busy = "ResourceBusy: IP address:" + address + " could not be ";
        Map<String, Object> lease = lease(address);
        assertEquals(busy + "added.", send("add", lease).expect(CLASH));
        lease.put("force-create", true);
        assertEquals(busy + "updated.", send("update", lease).expect(CLASH));
        if (family == Family.V6) {
            Answer bulk = send("bulk-apply", Map.of("leases", List.of(lease)));
            assertTrue(bulk.toString(), bulk.arguments().toString().contains(busy + "updated."));
        }
        kea.command(Holder.COMMAND, Map.of("release", true)).expect(0);
        assertEquals(address, client.join());
        assertEquals(
                "IPv" + (family == Family.V4 ? "4" : "6") + " lease updated.",
                send("update", lease).expect(0));
    }

    private String leasedAddress() {
        if (family == Family.V4) {
            var client = new Net4(lab).client("02:00:00:00:00:01");
            client.lease();
            return client.address();
        }
        Dhcp6Client client = new Net6(lab).client((byte) 0, (byte) 3, (byte) 1).address(1);
        client.lease();
        return client.address();
    }

    private String heldAddress() {
        String held =
                Awaitility.await("a packet that is held")
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                () -> kea.command(Holder.COMMAND).expect(0),
                                text -> !text.isEmpty());
        try {
            // Java writes IPv6 addresses in full, Kea short.
            String text = InetAddress.getByName(held).getHostAddress();
            return text.replaceFirst("(:0)+(?=:)", ":");
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commands add, change and delete the very leases that clients are getting. */
    @Test
    public void countsStayRightUnderLoad() {
        LoadGenerator load =
                family == Family.V4 ? LoadGenerator.v4(lab, RATE) : LoadGenerator.v6(lab, RATE);
        load.awaitMore(RATE);
        Map<String, Integer> results = new TreeMap<>();
        for (int i = 0; i < CHANGES; i++) {
            int newest = load.completed() + results.getOrDefault("add 0", 0);
            int number = newest + i * STRIDE % (2 * REACH) - REACH;
            results.merge(change(i % 3, addressOf(number)), 1, Integer::sum);
        }
        LoadGenerator.Report report = load.finish();
        System.out.println("lease commands among packets: " + results + ", " + report);
        report.assertAllCompleted();
        assertTrue(
                results.toString(),
                results.keySet().containsAll(Set.of("add 0", "update 0", "del 0")));
        assertCountsRight();
    }

    /** Kea gives out the addresses of a pool one after the other. */
    private String addressOf(int number) {
        return family == Family.V4
                ? "198.19." + (64 + number / 256) + "." + number % 256
                : String.format("2001:db8:9::1:%x", number);
    }

    private String change(int which, String address) {
        String command = List.of("add", "update", "del").get(which);
        Answer answer = send(command, which == 2 ? Map.of("ip-address", address) : lease(address));
        return command + " " + answer.result();
    }

    private void assertCountsRight() {
        Answer all = send("get-all", null);
        int[] counts = new int[3];
        for (JsonElement lease : all.success().getAsJsonArray("leases")) {
            counts[lease.getAsJsonObject().get("subnet-id").getAsInt()]++;
        }
        String name = family == Family.V4 ? "assigned-addresses" : "assigned-nas";
        for (int subnet = 1; subnet <= 2; subnet++) {
            String statistic = "subnet[" + subnet + "]." + name;
            assertEquals(statistic, counts[subnet], kea.statistic(statistic));
        }
    }
}
