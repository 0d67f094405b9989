// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaServer;

/** What one server of a comparison has shown of its lease commands so far. */
final class LeaseTurns {
    private static final int PAGE = 1_000;
    private static final int CLIENTS = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final long EXCHANGES_FOR = Duration.ofSeconds(3).toNanos();
    private static final String ADDRESS = "\"ip-address\": \"";

    final Samples gets = new Samples();
    final Samples adds = new Samples();
    final Samples wholes = new Samples();
    final Samples walks = new Samples();
    final Samples wholeCpu = new Samples();
    final Samples walkCpu = new Samples();
    final Map<String, Double> memory = new LinkedHashMap<>();
    final Map<String, Samples> exchangesByListing = new LinkedHashMap<>();

    private final Variant variant;
    private final KeaServer server;
    private final Net4 net;
    private long getMicros;
    private int client;

    LeaseTurns(Variant variant) {
        this.variant = variant;
        server = variant.server();
        net = new Net4(variant.lab());
    }

    String name() {
        return variant.name;
    }

    /** The same commands as later, until the JVM has compiled what it will compile. */
    void warmUp(int count) {
        commands(count);
        gets.clear();
        adds.clear();
        getMicros = 0;
    }

    /** Gets, and adds of leases that go again afterwards. */
    void commands(int count) {
        long before = ProcessTimes.mainThreadMicros(server.pid());
        for (int number = 0; number < count; number++) {
            String get = command("get", address(number * 97 % ManyLeases.COUNT));
            gets.time(() -> send(get));
        }
        getMicros += ProcessTimes.mainThreadMicros(server.pid()) - before;
        for (int number = 0; number < count; number++) {
            int added = ManyLeases.COUNT + number;
            String hardware = ManyLeases.hardwareAddress(added);
            String add = command("add", address(added) + ", \"hw-address\": \"" + hardware + '"');
            adds.time(() -> send(add));
        }
        for (int number = 0; number < count; number++) {
            send(command("del", address(ManyLeases.COUNT + number)));
        }
    }

    private static String address(int number) {
        return "\"ip-address\": \"" + ManyLeases.address(number) + '"';
    }

    private static String command(String name, String arguments) {
        return "{ \"command\": \"lease4-" + name + "\", \"arguments\": { " + arguments + " } }";
    }

    /** A command that must succeed. */
    private String send(String command) {
        String answer = server.exchange(command);
        if (!answer.contains("\"result\": 0")) {
            throw new IllegalStateException(command + ": " + answer);
        }
        return answer;
    }

    /** What a get takes of the thread that answers it. */
    double cpuMicrosPerGet() {
        return (double) getMicros / gets.count();
    }

    double getsPerSecond() {
        return gets.count() / gets.total() * 1000;
    }

    /** Both listings. */
    void listings() {
        time(walks, walkCpu, () -> walk(Duration.ZERO));
        time(wholes, wholeCpu, this::whole);
    }

    /** Notes how long a task takes, and how long of that the answering thread works. */
    private void time(Samples samples, Samples cpu, Runnable task) {
        long before = ProcessTimes.mainThreadMicros(server.pid());
        samples.time(task);
        cpu.note((ProcessTimes.mainThreadMicros(server.pid()) - before) / 1e3);
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
                    send(command("get-page", "\"from\": \"" + from + "\", \"limit\": " + PAGE));
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
