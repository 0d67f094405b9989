// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;

/** The commands for host reservations of both daemons, over every kind of store. */
@RunWith(Parameterized.class)
public class HostCmdsIT {
    private static final String MAC = "02:aa:68:00:00:01";
    private static final String DUID = "00:03:00:01:02:aa:68:00:00:01";

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}, {1}")
    public static List<Object[]> variants() {
        List<Object[]> variants = new ArrayList<>();
        for (Family family : Family.values()) {
            for (HostStore store : HostStore.values()) {
                variants.add(new Object[] {family, store});
            }
        }
        return variants;
    }

    @Parameterized.Parameter public Family family;

    @Parameterized.Parameter(1)
    public HostStore store;

    private KeaServer kea;
    private Database database;
    private Database.Schema hosts;

    @Before
    public void start() {
        KeaConfig config = KeaConfig.of(family);
        config.hook(OsgiHook.in(lab, "storage").bundle("org.keaosgi.host-cmds").parameters());
        HostStore.Running running = store.serve(lab, config);
        database = running.database();
        hosts = running.hosts();
        kea = running.server().start();
    }

    @After
    public void stop() {
        kea.stop();
    }

    private Answer send(String command, Object... arguments) {
        Map<String, Object> map = map(arguments);
        if (!command.equals("get-page")) {
            map.put("operation-target", store.target());
        }
        return kea.command("reservation-" + command, map);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    private String address(int last) {
        return family == Family.V4 ? "198.18.200." + last : "2001:db8:1::a:" + last;
    }

    /** A reservation for the client that the test plays, with more fields. */
    private Map<String, Object> reservation(int last, Object... more) {
        Map<String, Object> reservation = map(more);
        reservation.put("subnet-id", 1);
        boolean v4 = family == Family.V4;
        reservation.put(v4 ? "hw-address" : "duid", v4 ? MAC : DUID);
        reservation.putAll(addresses(last));
        return reservation;
    }

    private Map<String, Object> addresses(int last) {
        return family == Family.V4
                ? Map.of("ip-address", address(last))
                : Map.of("ip-addresses", List.of(address(last)));
    }

    /** A reservation for one of many clients. */
    private Map<String, Object> numbered(int number) {
        Map<String, Object> reservation = reservation(number, "hostname", "Host" + number);
        String hex = "02:aa:68:00:01:" + String.format("%02x", number);
        reservation.put(
                family == Family.V4 ? "hw-address" : "duid",
                family == Family.V4 ? hex : "00:03:00:01:" + hex);
        return reservation;
    }

    private void expect(String answer, String command, Object... arguments) {
        Answer given = send(command, arguments);
        assertEquals(answer, given.result() + " " + given.text());
    }

    private List<String> hostnames(Answer answer) {
        List<String> names = new ArrayList<>();
        for (JsonElement host : answer.success().getAsJsonArray("hosts")) {
            names.add(host.getAsJsonObject().get("hostname").getAsString());
        }
        return names;
    }

    /** What the client gets now, asking anew. */
    private String given() {
        if (family == Family.V4) {
            Dhcp4Client client = new Net4(lab).client(MAC);
            client.lease();
            return client.address();
        }
        byte[] duid = new byte[] {0, 3, 0, 1, 2, (byte) 0xaa, 0x68, 0, 0, 1};
        Dhcp6Client client = new Net6(lab).client(duid).address(1);
        client.lease();
        return client.address();
    }

    @Test
    public void aReservationIsGivenChangedAndGone() {
        expect("0 Host added.", "add", "reservation", reservation(1, "hostname", "first"));
        assertEquals(address(1), given());
        expect("0 Host updated.", "update", "reservation", reservation(2, "hostname", "second"));
        assertEquals(address(2), given());
        expect("0 Host deleted.", "del", "subnet-id", 1, "ip-address", address(2));
        expect("3 Host not found.", "get", "subnet-id", 1, "ip-address", address(2));
        String given = given();
        assertNotEquals(address(1), given);
        assertNotEquals(address(2), given);
    }

    @Test
    public void everyFieldComesBack() {
        Map<String, Object> reservation =
                reservation(
                        3,
                        "hostname",
                        "Three.Example.org",
                        "client-classes",
                        List.of("gold", "silver"),
                        "user-context",
                        map("floor", 3, "list", List.of(1, "two"), "real", 0.5));
        if (family == Family.V4) {
            reservation.put("next-server", "198.18.0.9");
            reservation.put("server-hostname", "tftp");
            reservation.put("boot-file-name", "/boot");
            reservation.put(
                    "option-data",
                    List.of(
                            map("name", "domain-name-servers", "data", "192.0.2.1, 192.0.2.2"),
                            map("code", 222, "csv-format", false, "data", "0a0b0c"),
                            map(
                                    "name",
                                    "vendor-encapsulated-options",
                                    "always-send",
                                    true,
                                    "csv-format",
                                    false,
                                    "data",
                                    "0102")));
        } else {
            reservation.put("prefixes", List.of("2001:db8:2000::/56", "2001:db8:2001::/56"));
            reservation.put(
                    "option-data", List.of(map("name", "dns-servers", "data", "2001:db8::53")));
        }
        expect("0 Host added.", "add", "reservation", reservation);
        // By an address, Kea 2.2 shows only that one of several in a database.
        String type = family == Family.V4 ? "hw-address" : "duid";
        Object client = reservation.get(type);
        JsonObject host =
                send("get", "subnet-id", 1, "identifier-type", type, "identifier", client)
                        .success();
        JsonObject wanted = new Gson().toJsonTree(reservation).getAsJsonObject();
        for (String field : wanted.keySet()) {
            if (!field.equals("option-data")) {
                assertEquals(field, wanted.get(field), host.get(field));
            }
        }
        assertEquals(
                wanted.getAsJsonArray("option-data").size(),
                host.getAsJsonArray("option-data").size());
    }

    @Test
    public void reservationsAreFoundInEveryWay() {
        for (int i = 1; i <= 5; i++) {
            expect("0 Host added.", "add", "reservation", numbered(i));
        }
        assertEquals(5, hostnames(send("get-all", "subnet-id", 1)).size());
        assertEquals(List.of("Host3"), hostnames(send("get-by-hostname", "hostname", "hOST3")));
        assertEquals(List.of("Host2"), hostnames(send("get-by-address", "ip-address", address(2))));
        String type = family == Family.V4 ? "hw-address" : "duid";
        String client = numbered(4).get(type).toString();
        assertEquals(
                List.of("Host4"),
                hostnames(send("get-by-id", "identifier-type", type, "identifier", client)));
        JsonObject one =
                send("get", "subnet-id", 1, "identifier-type", type, "identifier", client)
                        .success();
        assertEquals("Host4", one.get("hostname").getAsString());
        assertEquals(1, one.get("subnet-id").getAsInt());
        expect(
                "0 Host deleted.",
                "del",
                "subnet-id",
                1,
                "identifier-type",
                type,
                "identifier",
                client);
        expect(
                "3 0 IPv" + (family == Family.V4 ? 4 : 6) + " host(s) found.",
                "get-by-id",
                "identifier-type",
                type,
                "identifier",
                client);
    }

    @Test
    public void pagesLeadThroughAll() {
        for (int i = 1; i <= 7; i++) {
            expect("0 Host added.", "add", "reservation", numbered(i));
        }
        List<String> seen = new ArrayList<>();
        Answer page = page(new Gson().toJsonTree(Map.of("source-index", 0, "from", 0)));
        while (page.result() == 0) {
            seen.addAll(hostnames(page));
            page = page(page.success().getAsJsonObject("next"));
        }
        assertEquals(3, page.result());
        assertFalse(page.arguments().getAsJsonObject().has("next"));
        assertEquals(7, seen.size());
        assertEquals(7, seen.stream().distinct().count());
    }

    private Answer page(JsonElement from) {
        return send(
                "get-page",
                "subnet-id",
                1,
                "limit",
                3,
                "source-index",
                from.getAsJsonObject().get("source-index"),
                "from",
                from.getAsJsonObject().get("from"));
    }

    @Test
    public void globalReservationsAndMistakes() {
        Map<String, Object> global = reservation(1, "hostname", "everywhere");
        global.remove("subnet-id");
        global.remove("ip-address");
        global.remove("ip-addresses");
        expect(
                "0 Host added. subnet-id not specified, assumed global (subnet-id 0).",
                "add",
                "reservation",
                global);
        assertEquals(List.of("everywhere"), hostnames(send("get-all", "subnet-id", 0)));
        Map<String, Object> nowhere = reservation(9);
        nowhere.put("subnet-id", 77);
        String ip = family == Family.V4 ? "IPv4" : "IPv6";
        expect(
                "1 " + ip + " subnet with ID of '77' is not configured",
                "add",
                "reservation",
                nowhere);
        Map<String, Object> unnamed = reservation(9);
        unnamed.remove("subnet-id");
        Answer hint = send("add", "reservation", unnamed);
        assertEquals(1, hint.result());
        assertTrue(hint.text(), hint.text().endsWith("' id 1."));
        expect("1 Host not updated (not found).", "update", "reservation", reservation(9));
        Answer position = send("add", "reservation", reservation(9, "colour", "red"));
        assertTrue(
                position.text(),
                position.text().startsWith("unsupported configuration parameter 'colour' ("));
        assertEquals(1, send("add").result());
        assertEquals(1, kea.command("reservation-get-all").result());
    }

    @Test
    public void whatIsRefusedChangesNothing() {
        expect("0 Host added.", "add", "reservation", reservation(1, "hostname", "kept"));
        expect("0 Host added.", "add", "reservation", numbered(2));
        Map<String, Object> intruder = numbered(3);
        intruder.putAll(addresses(2));
        assertEquals(1, send("add", "reservation", intruder).result());
        assertEquals(1, send("update", "reservation", reservation(2)).result());
        assertEquals(
                Set.of("kept", "Host2"), Set.copyOf(hostnames(send("get-all", "subnet-id", 1))));
        assertEquals(List.of("kept"), hostnames(send("get-by-address", "ip-address", address(1))));
        assertEquals(address(1), given());
    }

    @Test
    public void aDatabaseThatGoesAwayBetweenCommandsLosesNothing() {
        assumeTrue("memory doesn't go away", database != null);
        expect("0 Host added.", "add", "reservation", reservation(1, "hostname", "kept"));
        database.stop();
        assertEquals(1, send("update", "reservation", reservation(2)).result());
        assertEquals(1, send("add", "reservation", numbered(5)).result());
        assertEquals(1, send("del", "subnet-id", 1, "ip-address", address(1)).result());
        assertItIsKeptAndCanBeChanged();
    }

    @Test
    public void aDatabaseThatGoesAwayAmidAnAdditionLosesNothing() {
        goesAwayAmid("add", "reservation", named(numbered(5), Database.SLOW));
    }

    @Test
    public void aDatabaseThatGoesAwayAmidAnUpdateLosesNothing() {
        goesAwayAmid("update", "reservation", named(reservation(2), Database.SLOW));
    }

    private static Map<String, Object> named(Map<String, Object> reservation, String hostname) {
        reservation.put("hostname", hostname);
        return reservation;
    }

    /** The server's power fails while it carries out a command. */
    private void goesAwayAmid(String command, Object... arguments) {
        assumeTrue("memory doesn't go away", database != null);
        expect("0 Host added.", "add", "reservation", reservation(1, "hostname", "kept"));
        hosts.delaySlowHosts();
        var answer = CompletableFuture.supplyAsync(() -> send(command, arguments));
        Awaitility.await("the database being at it").until(hosts::isDelayed);
        database.kill();
        assertEquals(1, answer.join().result());
        assertItIsKeptAndCanBeChanged();
        assertEquals(address(2), given());
    }

    private void assertItIsKeptAndCanBeChanged() {
        database.start();
        Awaitility.await("the database being connected again")
                .until(() -> send("get-all", "subnet-id", 1).result() == 0);
        assertEquals(List.of("kept"), hostnames(send("get-all", "subnet-id", 1)));
        expect("0 Host updated.", "update", "reservation", reservation(2, "hostname", "changed"));
        assertEquals(List.of("changed"), hostnames(send("get-all", "subnet-id", 1)));
    }
}
