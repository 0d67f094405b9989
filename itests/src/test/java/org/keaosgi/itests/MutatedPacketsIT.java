// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.Reader;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.dhcp.Wire;
import org.keaosgi.itests.hostile.MutatedMessages;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;

/**
 * Malformed messages by the ten thousands, while a bundle reads all there is at every hook point:
 * nothing breaks, nothing is left behind, and nothing is thrown. {@code -Dmutated=1000000} takes as
 * many in each variant, {@code -Dmutated.seed=7} others.
 */
@RunWith(Parameterized.class)
public class MutatedPacketsIT {
    private static final int PACKETS = Integer.getInteger("mutated", 26_000);
    private static final long SEED = Long.getLong("mutated.seed", 1);
    private static final int BURST = 50;
    private static final long MEBIBYTE_IN_KIBIBYTES = 1024;

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

    private KeaServer kea;
    private Net4 net4;
    private Net6 net6;
    private Wire wire;
    private SocketAddress server;
    private int clients;
    private int sent;

    @Before
    public void start() throws IOException {
        OsgiHook hook =
                OsgiHook.in(lab, "storage")
                        // All of the heap from the start, so that its growth is not taken for a
                        // leak.
                        .set("jvm-options", List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch"));
        KeaConfig config =
                EveryHookPoint.config(lab, family, hook)
                        .multiThreading(multiThreading)
                        // Kea complains of such packets, one by one.
                        .severity("FATAL")
                        .library("libdhcp_lease_cmds.so", Map.of());
        kea = new KeaServer(lab, config).start();
        if (family == Family.V4) {
            net4 = new Net4(lab);
            wire = Wire.v4(lab, 0);
            server = new InetSocketAddress(Lab.SERVER4, 67);
        } else {
            net6 = new Net6(lab);
            wire = Wire.v6(lab, 0);
            server =
                    new InetSocketAddress(
                            Addresses.scoped("ff02::1:2", lab.clientInterface()), 547);
        }
    }

    @Test
    public void nothingBreaks() throws IOException {
        MutatedMessages messages =
                family == Family.V4
                        ? MutatedMessages.v4(SEED + (multiThreading ? 1 : 0))
                        : MutatedMessages.v6(SEED + (multiThreading ? 1 : 0));
        sendUntilReceived(messages, PACKETS / 2);
        Usage warm = Usage.of(kea);
        sendUntilReceived(messages, PACKETS);
        Usage after = Usage.of(kea);
        System.out.println(family + ": " + sent + " messages, " + warm + " then " + after);
        assertThat(after.threads()).isLessThanOrEqualTo(warm.threads() + 3);
        assertThat(after.descriptors()).isLessThanOrEqualTo(warm.descriptors() + 3);
        assertThat(after.residentKibibytes())
                .isLessThan(warm.residentKibibytes() + 24 * MEBIBYTE_IN_KIBIBYTES);
        assertThat(kea.command(Reader.COMMAND).success().size()).isGreaterThan(4);
        List<String> trouble = kea.log().matching(" (WARN|ERROR) +\\[kea-dhcp[46]\\.osgi");
        assertThat(trouble.stream().filter(line -> !line.contains("NOT_IN_KEA")).limit(3))
                .isEmpty();
        assertThat(kea.console()).doesNotContain("SIGSEGV").doesNotContain("Exception");
        kea.stop();
    }

    /** Goes on until Kea itself says that so many have arrived; what is too short never does. */
    private void sendUntilReceived(MutatedMessages messages, int goal) {
        while (received() < goal) {
            for (int i = 0; i < BURST; i++) {
                wire.send(messages.message(sent++), server);
            }
            serveSomebody();
        }
        kea.command("lease" + digit() + "-wipe", Map.of("subnet-id", 1));
        kea.command("lease" + digit() + "-wipe", Map.of("subnet-id", 2));
    }

    /** Whoever sends what is right is served; and the next burst finds an empty queue. */
    private void serveSomebody() {
        clients++;
        if (family == Family.V4) {
            net4.client(String.format("02:0c:00:00:%02x:%02x", clients / 256 % 16, clients % 256))
                    .behind(Lab.RELAY4, 1, null)
                    .discover();
        } else {
            net6.client(
                            new byte[] {
                                0, 3, 0, 1, 2, 12, 0, 0, (byte) (clients / 256 % 16), (byte) clients
                            })
                    .address(1)
                    .solicit();
        }
    }

    private long received() {
        String name = "pkt" + digit() + "-received";
        JsonArray samples =
                kea.command("statistic-get", Map.of("name", name)).success().getAsJsonArray(name);
        return samples.get(0).getAsJsonArray().get(0).getAsLong();
    }

    private String digit() {
        return family == Family.V4 ? "4" : "6";
    }

    /** What the daemon uses at one moment. */
    private record Usage(int threads, int descriptors, long residentKibibytes) {
        static Usage of(KeaServer kea) throws IOException {
            Path process = Path.of("/proc", Long.toString(kea.pid()));
            String resident =
                    Files.readAllLines(process.resolve("status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .findFirst()
                            .orElseThrow();
            return new Usage(
                    count(process.resolve("task")),
                    count(process.resolve("fd")),
                    Long.parseLong(resident.replaceAll("\\D", "")));
        }

        private static int count(Path directory) throws IOException {
            try (var entries = Files.list(directory)) {
                return (int) entries.count();
            }
        }
    }
}
