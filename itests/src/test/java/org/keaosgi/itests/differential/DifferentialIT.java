// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.differential.Differential.Difference;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;

/** The comparison itself: equal servers are equal to it, and a mistake is found and boiled down. */
public class DifferentialIT {
    private static final int COUNT = 1_000;

    @Rule public final Lab lab = new Lab();

    private LeasePair pair;

    @Before
    public void start() {
        pair = LeasePair.ofNatives(lab, Family.V4);
        pair.start();
    }

    @After
    public void stop() {
        pair.stop();
    }

    private Differential against(Speaker subject, List<KnownDifference> known) {
        CommandStream stream = new CommandStream(new LeaseCommands4(), 1);
        return new Differential(pair.oracle()::exchange, subject, pair::reset, known)
                .run(stream, COUNT);
    }

    /** Says "found" with another letter, but only of what an earlier command has stored. */
    private String mistaken(String command) {
        String answer = pair.subject().exchange(command);
        return answer.contains("\"10.4.0.")
                ? answer.replace("IPv4 lease found.", "IPv4 lease fount.")
                : answer;
    }

    @Test
    public void equalServersShowNoDifference() {
        Differential differential = against(pair.subject()::exchange, List.of());
        differential.assertNone();
        assertTrue(differential.results().get("lease4-get 0") > 5);
        assertFalse(pair.oracleStore().rows().isEmpty());
        assertEquals(
                List.of(),
                Comparison.differences(pair.oracleStore().rows(), pair.subjectStore().rows()));
    }

    @Test
    public void mistakeIsFoundAndNeedsNoMoreThanTheLeaseItIsAbout() {
        List<Difference> found = against(this::mistaken, List.of()).differences();
        assertFalse(found.isEmpty());
        for (Difference difference : found) {
            assertTrue(difference.toString(), difference.place().startsWith("seed 1, index "));
            assertTrue(difference.toString(), difference.actual().contains("fount"));
            assertTrue(difference.toString(), difference.reproduction().size() <= 3);
        }
    }

    @Test
    public void explainedDifferencePasses() {
        KnownDifference known = new KnownDifference("a letter", "foun[dt]");
        against(this::mistaken, List.of(known)).assertNone();
    }

    @Test
    public void timesMayDifferWhenTheyAreAboutNow() {
        long now = System.currentTimeMillis() / 1000;
        String answer = "{ \"cltt\": %d, \"valid-lft\": 9 }";
        assertTrue(Comparison.same(answer.formatted(now), answer.formatted(now + 1)));
        assertFalse(Comparison.same(answer.formatted(now), answer.formatted(now + 100)));
        assertFalse(Comparison.same(answer.formatted(1000), answer.formatted(1001)));
        assertFalse(Comparison.same("{ \"valid-lft\": 9 }", "{ \"valid-lft\": 8 }"));
    }

    @Test
    public void sameSeedMeansSameCommands() {
        CommandStream one = new CommandStream(new LeaseCommands6(), 5);
        CommandStream same = new CommandStream(new LeaseCommands6(), 5);
        CommandStream other = new CommandStream(new LeaseCommands6(), 6);
        for (int index = 99; index >= 0; index--) {
            assertEquals(one.command(index), same.command(index));
        }
        assertNotEquals(one.command(0), other.command(0));
    }
}
