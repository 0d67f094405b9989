// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.keaosgi.itests.dhcp.Net4;

/** What one server of a comparison has shown of its lease commands so far. */
final class LeaseTurns extends CommandTurns {
    private static final int PAGE = 1_000;
    private static final int CLIENTS = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final long EXCHANGES_FOR = Duration.ofSeconds(3).toNanos();
    private static final String ADDRESS = "\"ip-address\": \"";

    final Samples wholes = new Samples();
    final Samples wholeCpu = new Samples();
    final Map<String, Double> memory = new LinkedHashMap<>();
    final Map<String, Samples> exchangesByListing = new LinkedHashMap<>();

    private final Net4 net;
    private int client;

    LeaseTurns(Variant variant) {
        super(variant, ManyLeases.COUNT);
        net = new Net4(variant.lab());
    }

    @Override
    String get(int number) {
        return command("lease4-get", address(number));
    }

    @Override
    String add(int number) {
        String hardware = ManyLeases.hardwareAddress(number);
        return command("lease4-add", address(number) + ", \"hw-address\": \"" + hardware + '"');
    }

    @Override
    String delete(int number) {
        return command("lease4-del", address(number));
    }

    private static String address(int number) {
        return "\"ip-address\": \"" + ManyLeases.address(number) + '"';
    }

    /** Both listings. */
    void listings() {
        time(walks, walkCpu, () -> walk(Duration.ZERO));
        time(wholes, wholeCpu, this::whole);
    }

    /** Both listings for the first time, with the memory that they take. */
    void firstListings() {
        long pid = server.pid();
        memory.put("MB before", ProcessTimes.residentMegabytes(pid));
        memory.put(
                "MB peak, pages", ProcessTimes.peakMegabytesDuring(pid, () -> walk(Duration.ZERO)));
        memory.put("MB peak, whole", ProcessTimes.peakMegabytesDuring(pid, this::whole));
    }

    /** All leases with one command. */
    private void whole() {
        send("{ \"command\": \"lease4-get-all\" }");
    }

    /** All leases, page after page. */
    private void walk(Duration pause) {
        String from = "start";
        for (int left = ManyLeases.COUNT; left > 0; left -= PAGE) {
            String page =
                    send(
                            command(
                                    "lease4-get-page",
                                    "\"from\": \"" + from + "\", \"limit\": " + PAGE));
            int last = page.lastIndexOf(ADDRESS) + ADDRESS.length();
            from = page.substring(last, page.indexOf('"', last));
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** Clients get leases without a listing, and during each kind of it. */
    void exchanges() {
        exchanges(exchangesDuring("none"));
        exchangesDuring("pages", () -> walk(Duration.ZERO));
        exchangesDuring("pages, with pauses", () -> walk(PAUSE));
        exchangesDuring("whole", this::whole);
    }

    /** Clients get leases before it counts. */
    void warmUpExchanges() {
        exchanges(new Samples());
    }

    private Samples exchangesDuring(String listing) {
        return exchangesByListing.computeIfAbsent(listing, key -> new Samples());
    }

    private void exchangesDuring(String name, Runnable listing) {
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Void> lister =
                CompletableFuture.runAsync(
                        () -> {
                            while (!ended.get()) {
                                listing.run();
                            }
                        });
        exchanges(exchangesDuring(name));
        ended.set(true);
        lister.join();
    }

    private void exchanges(Samples samples) {
        long end = System.nanoTime() + EXCHANGES_FOR;
        while (System.nanoTime() < end) {
            String hardware = ManyLeases.hardwareAddress(client++ % CLIENTS);
            samples.time(() -> net.client(hardware).lease());
        }
    }
}
