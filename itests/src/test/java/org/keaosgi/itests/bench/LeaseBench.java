// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import static org.keaosgi.itests.bench.Figures.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bundle's lease commands beside those of Kea's own library, over many leases in memory: single
 * commands, listings, and what a listing means for clients that want a lease meanwhile.
 */
final class LeaseBench {
    private static final int WARM_UP = 8_000;
    private static final String SINGLE = "Single lease commands, a connection for each";
    private static final String LISTINGS =
            "Listing "
                    + ManyLeases.COUNT
                    + " leases (whole: lease4-get-all, pages: lease4-get-page)";

    private final Report report;
    private final int rounds;

    LeaseBench(Report report, int rounds) {
        this.report = report;
        this.rounds = rounds;
    }

    void run() throws Throwable {
        for (boolean threads : List.of(false, true)) {
            List<Variant> variants = ManyLeases.variants(threads);
            Variant.whileUp(
                    variants,
                    () -> {
                        List<LeaseTurns> turns = variants.stream().map(LeaseTurns::new).toList();
                        if (!threads) {
                            CommandTurns.compare(report, SINGLE, rounds, WARM_UP, turns);
                            listings(turns);
                        }
                        latencies(turns, threads);
                        return null;
                    });
        }
    }

    private void listings(List<LeaseTurns> turns) {
        turns.forEach(LeaseTurns::firstListings);
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("listings: round %d of %d%n", round, rounds);
            turns.forEach(LeaseTurns::listings);
        }
        for (LeaseTurns one : turns) {
            LeaseTurns none = turns.get(0);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("variant", one.name());
            CommandTurns.addMillis(row, "whole ms", one.wholes, none.wholes);
            CommandTurns.addMillis(row, "whole CPU ms", one.wholeCpu, none.wholeCpu);
            CommandTurns.addMillis(row, "pages ms", one.walks, none.walks);
            CommandTurns.addMillis(row, "pages CPU ms", one.walkCpu, none.walkCpu);
            one.memory.forEach((name, megabytes) -> row.put(name, text(megabytes, 0)));
            report.row(LISTINGS, row);
        }
    }

    private void latencies(List<LeaseTurns> turns, boolean threads) {
        String title =
                "Clients' four-way exchanges during listings, "
                        + (threads ? "multi-threaded" : "one thread");
        turns.forEach(LeaseTurns::warmUpExchanges);
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("%s: round %d of %d%n", title, round, rounds);
            turns.forEach(LeaseTurns::exchanges);
        }
        for (LeaseTurns one : turns) {
            one.exchangesByListing.forEach(
                    (listing, samples) -> {
                        Map<String, Object> row = new LinkedHashMap<>();
                        row.put("variant", one.name());
                        row.put("listing", listing);
                        row.put("exchanges", samples.count());
                        row.put("median ms", text(samples.median(), 2));
                        row.put("p99 ms", text(samples.percentile(99), 1));
                        row.put("longest ms", text(samples.percentile(100), 1));
                        report.row(title, row);
                    });
        }
    }
}
