// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.LeaseUser;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/** A bundle works on the leases of real servers. */
@RunWith(Parameterized.class)
public class LeaseServiceIT {
    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}, multi-threading {1}")
    public static List<Object[]> variants() {
        return List.of(
                new Object[] {Family.V4, false},
                new Object[] {Family.V4, true},
                new Object[] {Family.V6, false},
                new Object[] {Family.V6, true});
    }

    @Parameterized.Parameter public Family family;

    @Parameterized.Parameter(1)
    public boolean multiThreading;

    private KeaServer kea;

    @Before
    public void start() throws IOException {
        KeaConfig config = KeaConfig.of(family);
        config.multiThreading(multiThreading);
        config.hook(OsgiHook.in(lab, "storage").bundlesFrom(lab.directory()).parameters());
        kea = new KeaServer(lab, config).start();
        String file = TestBundle.of(LeaseUser.class).write(lab.directory()).toString();
        kea.command("bundle-install", Map.of("file", file)).expect(0);
    }

    @After
    public void stop() {
        kea.log().assertQuiet();
        kea.stop();
    }

    private String address(int number) {
        return family == Family.V4 ? "198.18.64." + number : "2001:db8:1::1:" + number;
    }

    private String beginning() {
        return family == Family.V4 ? "0.0.0.0" : "::";
    }

    private Answer does(String deed, Object... more) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("do", deed);
        for (int i = 0; i < more.length; i += 2) {
            arguments.put(more[i].toString(), more[i + 1]);
        }
        return kea.command(LeaseUser.COMMAND, arguments);
    }

    private String deed(String deed, Object... more) {
        return does(deed, more).expect(0);
    }

    private long assigned() {
        String name =
                family == Family.V4 ? "subnet[1].assigned-addresses" : "subnet[1].assigned-nas";
        return kea.statistic(name);
    }

    private static List<String> addresses(JsonArray leases) {
        List<String> addresses = new ArrayList<>();
        for (JsonElement lease : leases) {
            addresses.add(lease.getAsJsonObject().get("ip-address").getAsString());
        }
        return addresses;
    }

    @Test
    public void leasesComeChangeAndGo() {
        assertEquals("memfile false", deed("backend"));
        assertEquals(3, does("get", "address", address(1)).result());
        assertEquals("ADDED", deed("add", "address", address(1), "hostname", "One"));
        assertEquals("EXISTS", deed("add", "address", address(1)));
        assertEquals(1, assigned());
        JsonObject lease = does("get", "address", address(1)).success();
        assertEquals(address(1), lease.get("ip-address").getAsString());
        assertEquals("one", lease.get("hostname").getAsString());
        assertEquals(3600, lease.get("valid-lft").getAsLong());
        assertTrue(deed("show", "address", address(1)).contains(address(1)));
        assertEquals("CHANGED", deed("update", "address", address(2)));
        assertEquals("UPDATED", deed("update", "address", address(1), "hostname", "two"));
        assertEquals("UPDATED", deed("replace", "address", address(1), "hostname", "three"));
        assertEquals("CHANGED", deed("replace-stale", "address", address(1), "hostname", "four"));
        lease = does("get", "address", address(1)).success();
        assertEquals("faster", lease.get("hostname").getAsString());
        assertEquals("ADDED", deed("create", "address", address(2)));
        assertEquals(2, assigned());
        assertEquals("true", deed("delete", "address", address(1)));
        assertEquals("false", deed("delete", "address", address(1)));
        assertEquals(1, assigned());
        assertEquals("WipedLeases[count=1, subnetIds=[1, 2]]", deed("wipe", "subnet-id", 0));
        assertEquals(0, assigned());
    }

    @Test
    public void manyLeasesAreListedPagedAndStreamed() {
        for (int i = 1; i <= 7; i++) {
            assertEquals("ADDED", deed("add", "address", address(i), "hostname", "h" + i % 2));
        }
        assertEquals("7", deed("count"));
        assertEquals("0", deed("subnet"));
        JsonObject all = does("all").success();
        assertEquals(7, all.get("count").getAsLong());
        assertEquals(7, all.getAsJsonArray("leases").size());
        assertEquals(4, does("hostname", "hostname", "h1").success().get("count").getAsLong());
        JsonObject page = does("page", "address", beginning(), "limit", 3).success();
        assertEquals(
                List.of(address(1), address(2), address(3)),
                addresses(page.getAsJsonArray("leases")));
        page = does("page", "address", address(6), "limit", 3).success();
        assertEquals(List.of(address(7)), addresses(page.getAsJsonArray("leases")));
        assertTrue(
                does("page", "address", beginning(), "limit", 0).expect(1).contains("page size"));
    }

    @Test
    public void aThreadOfTheBundlesOwnIsServedToo() throws InterruptedException {
        assertEquals("begun", deed("add-on-own-thread", "address", address(9)));
        Instant end = Instant.now().plus(Duration.ofSeconds(15));
        String noted = deed("noted");
        while (noted.equals("nothing") && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            noted = deed("noted");
        }
        assertEquals("ADDED 1", noted);
    }

    @Test
    public void positionsAreThoseOfTheText() {
        String command =
                "{\"command\": \""
                        + LeaseUser.COMMAND
                        + "\", \"arguments\": {\"do\": \"where\", \"deep\": [1, \"x\"]}}";
        String answer = kea.exchange(command);
        int column = command.indexOf("\"x\""); // Kea counts from 0 here
        assertTrue(answer, answer.contains("<wire>:0:" + column + " [ 1, \\\"x\\\" ]"));
    }
}
