// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;

/**
 * Our commands for host reservations against those of Kea's own library, which comes with Kea 3.0:
 * the same stream of commands to a server with the one and a server with the other. {@code
 * -Ddifferential=N} sends N commands to each server; {@code -Dseed=N} sends others.
 */
@RunWith(Parameterized.class)
public class HostDifferentialIT {
    private static final int COUNT = Integer.getInteger("differential", 1_200);
    private static final long SEED = Long.getLong("seed", 1);

    /** Commands that are sent again until the tables have something in them. */
    private static final int FILLING = 100;

    /** What every stream must have done at least once; otherwise it would show little. */
    private static final List<String> USED =
            List.of(
                    "add 0",
                    "add 1",
                    "del 0",
                    "del 3",
                    "get 0",
                    "get-all 0",
                    "get-page 0",
                    "get-by-hostname 0",
                    "get-by-id 0",
                    "get-by-address 0");

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0} {1}")
    public static List<Object[]> variants() {
        List<Object[]> all = new ArrayList<>();
        for (Family family : Family.values()) {
            all.add(new Object[] {family, Optional.empty()});
            for (Database.Kind kind : Database.Kind.values()) {
                all.add(new Object[] {family, Optional.of(kind)});
            }
        }
        return all;
    }

    @Parameterized.Parameter(0)
    public Family family;

    @Parameterized.Parameter(1)
    public Optional<Database.Kind> kind;

    private HostPair pair;

    @Before
    public void start() {
        assumeTrue("older Keas have no such library", KeaUnderTest.since(3, 0, 0));
        pair = new HostPair(lab, family, kind);
        pair.start();
    }

    @After
    public void stop() {
        if (pair != null) {
            pair.stop();
        }
    }

    @Test
    public void answersAndTablesAreThoseOfKeasOwnLibrary() {
        CommandStream stream = new CommandStream(new HostCommands(family, kind.isPresent()), SEED);
        Differential differential =
                new Differential(
                                pair.oracle()::exchange,
                                pair.subject()::exchange,
                                pair::reset,
                                KnownHostDifferences.all())
                        .run(stream, COUNT);
        fillTables(differential, stream);
        System.out.println(COUNT + " commands to each: " + differential.results());
        System.out.println("explained: " + differential.explained());
        differential.assertNone();
        Stream<String> unused =
                USED.stream()
                        .filter(use -> !differential.results().containsKey("reservation-" + use));
        assertEquals(List.of(), unused.toList());
        assertEquals(kind.isEmpty(), pair.oracle().rows().isEmpty());
        List<String> rows = Comparison.differences(pair.oracle().rows(), pair.subject().rows());
        assertTrue(String.join("\n", rows), rows.isEmpty());
    }

    /** A difference in what is stored has both forget everything, be it at the very end. */
    private void fillTables(Differential differential, CommandStream stream) {
        for (int more = FILLING; more <= COUNT && tablesAreEmpty(); more += FILLING) {
            differential.run(stream, more);
        }
    }

    private boolean tablesAreEmpty() {
        return kind.isPresent() && pair.oracle().rows().isEmpty();
    }
}
