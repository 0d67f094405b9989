// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;

/**
 * Our lease commands against those of Kea's own library: the same stream of commands to a server
 * with the one and a server with the other. {@code -Ddifferential=N} sends N commands to each
 * server, and with threads and without for every kind of store; {@code -Dseed=N} sends others.
 */
@RunWith(Parameterized.class)
public class LeaseDifferentialIT {
    private static final int USUAL = 1_200;
    private static final int WANTED = Integer.getInteger("differential", 0);
    private static final int COUNT = WANTED > 0 ? WANTED : USUAL;
    private static final long SEED = Long.getLong("seed", 1);

    /** The requests for DNS updates come by themselves, some time after the answers. */
    private static final Duration LAST_REQUEST = Duration.ofSeconds(20);

    /** What every stream must have done at least once; otherwise it would show little. */
    private static final List<String> USED =
            List.of("add", "update", "del", "get", "get-all", "get-page", "get-by-hostname");

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0} {1} multi-threading {2}")
    public static List<Object[]> variants() {
        List<Object[]> all = new ArrayList<>();
        for (Family family : Family.values()) {
            for (LeaseStore.Kind kind : LeaseStore.Kind.values()) {
                for (boolean threads : List.of(false, true)) {
                    if (WANTED > 0 || threads == (kind == LeaseStore.Kind.MEMORY)) {
                        all.add(new Object[] {family, kind, threads});
                    }
                }
            }
        }
        return all;
    }

    @Parameterized.Parameter(0)
    public Family family;

    @Parameterized.Parameter(1)
    public LeaseStore.Kind kind;

    @Parameterized.Parameter(2)
    public boolean threads;

    private LeasePair pair;

    @Before
    public void start() {
        pair = LeasePair.of(lab, family, kind, threads);
        pair.start();
    }

    @After
    public void stop() {
        pair.stop();
    }

    @Test
    public void answersLeasesStatisticsAndUpdatesAreThoseOfKeasOwnLibrary() {
        CommandSet commands = family == Family.V4 ? new LeaseCommands4() : new LeaseCommands6();
        Differential differential =
                new Differential(
                                pair.oracle()::exchange,
                                pair.subject()::exchange,
                                pair::reset,
                                KnownLeaseDifferences.all())
                        .run(new CommandStream(commands, SEED), COUNT);
        System.out.println(COUNT + " commands to each: " + differential.results());
        System.out.println("explained: " + differential.explained());
        differential.assertNone();
        assertUsed(differential.results());
        assertSameAnswers("statistic-get-all");
        assertSameAnswers(command("get-all"));
        assertSame(pair.oracleStore().rows(), pair.subjectStore().rows());
        assertEquals(kind == LeaseStore.Kind.MEMORY, pair.oracleStore().rows().isEmpty());
        assertSameRequests();
    }

    private String command(String name) {
        return (family == Family.V4 ? "lease4-" : "lease6-") + name;
    }

    private void assertUsed(Map<String, Integer> results) {
        Stream<String> unused =
                USED.stream()
                        .map(name -> command(name) + " 0")
                        .filter(used -> !results.containsKey(used));
        assertEquals("", unused.collect(Collectors.joining(", ")));
    }

    private void assertSameAnswers(String name) {
        String command = "{ \"command\": \"" + name + "\" }";
        assertSame(
                List.of(pair.oracle().exchange(command)),
                List.of(pair.subject().exchange(command)));
    }

    private void assertSameRequests() {
        Awaitility.await("as many requests for DNS updates")
                .atMost(LAST_REQUEST)
                .until(() -> pair.oracleRequests().size() == pair.subjectRequests().size());
        assertFalse(pair.oracleRequests().isEmpty());
        assertSame(pair.oracleRequests(), pair.subjectRequests());
    }

    private static void assertSame(List<String> expected, List<String> actual) {
        List<String> differences = Comparison.differences(expected, actual);
        assertTrue(String.join("\n", differences), differences.isEmpty());
    }
}
