// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;
import org.keaosgi.itests.lab.Shell;

/** The lab's database servers under Kea alone: what fails here is not the product's doing. */
@RunWith(Parameterized.class)
public class DatabaseIT {
    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}")
    public static Database.Kind[] kinds() {
        return Database.Kind.values();
    }

    @Parameterized.Parameter public Database.Kind kind;

    @Test
    public void keepsLeasesAndComesBackFromAPowerFailure() {
        Database database = Database.start(lab, kind);
        Database.Schema leases = database.schema("leases");
        Database.Schema other = database.schema("other");
        KeaConfig config = KeaConfig.v4().set("lease-database", leases.connection());
        KeaServer kea = new KeaServer(lab, config).environment(database.environment()).start();
        Net4 net = new Net4(lab);
        Dhcp4Client first = net.client("02:aa:66:00:00:01");
        first.lease();
        assertEquals(2, leases.dump("lease4").size());
        assertEquals(List.of(), other.dump("lease4"));
        database.kill();
        database.start();
        awaitConnection(kea);
        first.renew();
        net.client("02:aa:66:00:00:02").lease();
        List<String> rows = leases.dump("lease4");
        assertEquals(rows.toString(), 3, rows.size());
        assertTrue(rows.get(0), rows.get(0).startsWith("address\thwaddr\t"));
        leases.empty();
        assertEquals(List.of(), leases.dump("lease4"));
        assertEquals(List.of(), leases.dump("lease4_stat"));
        kea.stop();
        database.stop();
    }

    @Test
    public void goesWithItsLabWhenTheOwnerWasKilled() throws IOException {
        Process owner = new ProcessBuilder("sleep", "1000").start();
        String name = "orphan" + owner.pid();
        String word = kind.name().toLowerCase(Locale.ROOT);
        Shell.run(program("lab"), "up", name, Long.toString(owner.pid()));
        Path socket = Path.of(Shell.run(program("database"), "start", name, word).trim());
        assertTrue(Files.exists(socket));
        owner.destroyForcibly();
        Lab.await(owner, 10);
        Shell.run(program("lab"), "gc");
        assertFalse(Files.exists(socket.getParent()));
        assertEquals("", Shell.tryRun("pgrep", "-f", name).output());
    }

    private static String program(String name) {
        return Repository.root().resolve("lab").resolve(name).toString();
    }

    /**
     * Kea notices the loss with the next packet or at once, and says when it is connected again.
     */
    private static void awaitConnection(KeaServer kea) {
        Awaitility.await("Kea being connected again")
                .until(() -> kea.command("status-get").result() == 0);
    }
}
