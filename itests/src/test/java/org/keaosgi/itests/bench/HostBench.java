// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bundle's commands for host reservations beside those of Kea's own library, which comes with
 * Kea 3.0, over many reservations in PostgreSQL.
 */
final class HostBench {
    private static final int WARM_UP = 4_000;
    private static final String SINGLE = "Single host commands, PostgreSQL, a connection for each";
    private static final String WALK =
            "Walking through " + ManyHosts.COUNT + " reservations with reservation-get-page";

    private final Report report;
    private final int rounds;

    HostBench(Report report, int rounds) {
        this.report = report;
        this.rounds = rounds;
    }

    void run() throws Throwable {
        List<Variant> variants = ManyHosts.variants();
        Variant.whileUp(
                variants,
                () -> {
                    List<HostTurns> turns = variants.stream().map(HostTurns::new).toList();
                    CommandTurns.compare(report, SINGLE, rounds, WARM_UP, turns);
                    walks(turns);
                    return null;
                });
    }

    private void walks(List<HostTurns> turns) {
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("%s: round %d of %d%n", WALK, round, rounds);
            turns.forEach(HostTurns::walk);
        }
        for (HostTurns one : turns) {
            HostTurns none = turns.get(0);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("variant", one.name());
            CommandTurns.addMillis(row, "walk ms", one.walks, none.walks);
            CommandTurns.addMillis(row, "walk CPU ms", one.walkCpu, none.walkCpu);
            report.row(WALK, row);
        }
    }
}
