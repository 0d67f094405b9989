// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.differential.ReleaseDifference.Place;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

/**
 * Our commands for host reservations on any Kea against the answers that Kea's own library gave on
 * Kea 3.0, which are kept with the tests. {@code -Drecord=true}, on that Kea, records them anew.
 */
@RunWith(Parameterized.class)
public class HostReplayIT {
    private static final int COUNT = 2_000;
    private static final long SEED = 1;
    private static final boolean RECORD = Boolean.getBoolean("record");

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0} {1}")
    public static List<Object[]> variants() {
        return HostDifferentialIT.variants();
    }

    @Parameterized.Parameter(0)
    public Family family;

    @Parameterized.Parameter(1)
    public Optional<Database.Kind> kind;

    private CommandStream stream;
    private Replay replay;
    private Optional<Database> database;

    private void prepare() {
        stream = new CommandStream(new HostCommands(family, kind.isPresent()), SEED);
        replay = new Replay(stream, HostReleaseDifferences::partWays);
        database = kind.map(one -> Database.start(lab, one));
    }

    private String name() {
        String store = kind.map(Object::toString).orElse("memory");
        return (family + "-" + store).toLowerCase(Locale.ROOT);
    }

    @Test
    public void answersAreThoseOfKeasOwnLibrary() {
        assumeFalse("this is the recording", RECORD);
        prepare();
        List<String> recorded = RecordedAnswers.read(name(), stream, COUNT);
        HostServer server = HostServer.ofBundle(lab, family, database);
        server.start();
        List<ReleaseDifference> known = HostReleaseDifferences.in(new Place(family, kind));
        replay.compare(recorded, server::exchange, server::reset, known);
        System.out.println(COUNT + " commands, explained: " + replay.explained());
        assertEquals("", String.join("\n\n", replay.differences()));
        for (ReleaseDifference one : known) {
            assertTrue(one.reason(), replay.explained().containsKey(one.reason()));
        }
        server.stop();
    }

    @Test
    public void operatorsAreToldOfEachDifference() throws IOException {
        Path page = Repository.root().resolve("docs/operators/host-cmds.md");
        String text = Files.readString(page).replaceAll("\\s+", " ");
        for (ReleaseDifference one : HostReleaseDifferences.ALL) {
            assertTrue(one.reason(), text.contains(one.reason()));
        }
    }

    @Test
    public void record() {
        assumeTrue("only when it is asked for", RECORD);
        assumeTrue("older Keas have no such library", KeaUnderTest.since(3, 0, 0));
        prepare();
        HostServer server = HostServer.ofKea(lab, family, database);
        server.start();
        RecordedAnswers.write(
                name(), stream, replay.record(COUNT, server::exchange, server::reset));
        server.stop();
    }
}
