// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.HostUser;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/** A bundle works on the host reservations of real servers, in memory and in a database. */
@RunWith(Parameterized.class)
public class HostServiceIT {
    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}, {1}, multi-threading {2}")
    public static List<Object[]> variants() {
        List<Object[]> variants = new ArrayList<>();
        for (Family family : Family.values()) {
            variants.add(new Object[] {family, HostStore.MEMORY, true});
            variants.add(new Object[] {family, HostStore.POSTGRESQL, false});
        }
        return variants;
    }

    @Parameterized.Parameter public Family family;

    @Parameterized.Parameter(1)
    public HostStore store;

    @Parameterized.Parameter(2)
    public boolean multiThreading;

    private KeaServer kea;

    @Before
    public void start() throws IOException {
        KeaConfig config = KeaConfig.of(family);
        config.multiThreading(multiThreading);
        config.hook(OsgiHook.in(lab, "storage").bundlesFrom(lab.directory()).parameters());
        kea = store.serve(lab, config).server().start();
        String file = TestBundle.of(HostUser.class).write(lab.directory()).toString();
        kea.command("bundle-install", Map.of("file", file)).expect(0);
    }

    @After
    public void stop() {
        kea.log().assertQuiet();
        kea.stop();
    }

    private String address(int number) {
        return family == Family.V4 ? "198.18.200." + number : "2001:db8:1::a:" + number;
    }

    private Answer does(String deed, Object... more) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("do", deed);
        arguments.put("sources", store == HostStore.MEMORY ? "MEMORY" : "DATABASES");
        for (int i = 0; i < more.length; i += 2) {
            arguments.put(more[i].toString(), more[i + 1]);
        }
        return kea.command(HostUser.COMMAND, arguments);
    }

    private String deed(String deed, Object... more) {
        return does(deed, more).expect(0);
    }

    @Test
    public void reservationsComeChangeAndGo() {
        assertEquals(store == HostStore.MEMORY ? "[]" : "[postgresql]", deed("databases"));
        deed("add", "address", address(1), "hostname", "one");
        assertTrue(does("add", "address", address(1)).expect(1).length() > 0);
        assertEquals("true", deed("same", "address", address(1), "hostname", "one"));
        deed("update", "address", address(1), "hostname", "two");
        assertEquals("true", deed("same", "address", address(1), "hostname", "two"));
        assertEquals(
                "Host not updated (not found).", does("update", "address", address(2)).expect(1));
        assertEquals("1", deed("by-address", "address", address(1)));
        assertEquals("true", deed("delete", "address", address(1)));
        assertEquals("false", deed("delete", "address", address(1)));
        assertEquals("none", deed("hostname", "address", address(1)));
    }

    @Test
    public void manyReservationsAreListedAndStreamedFromAnyThread() {
        for (int i = 1; i <= 7; i++) {
            deed("add", "address", address(i), "hostname", "host" + i);
        }
        assertEquals("7", deed("count"));
        assertEquals("7", deed("stream"));
        assertEquals("done", deed("add-on-own-thread", "address", address(8)));
        Awaitility.await().until(() -> !deed("noted").equals("nothing"));
        assertEquals("added 8", deed("noted"));
    }
}
