// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;

/** The lease commands of both daemons: each one as it works, and what it says to mistakes. */
public class LeaseCmdsIT {
    private static final String MAC = "00:0c:01:02:03:04";
    private static final String DUID = "00:01:02:03:04";

    @Rule public final Lab lab = new Lab();

    private LeaseCmdsLab dhcp;

    @After
    public void stop() {
        if (dhcp != null) {
            dhcp.kea().stop();
        }
    }

    private void start(Family family) {
        dhcp = LeaseCmdsLab.start(lab, family);
    }

    private static Map<String, Object> with(Map<String, ?> map, String name, Object value) {
        Map<String, Object> more = new HashMap<>(map);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> lease4(String address) {
        return Map.of("ip-address", address, "hw-address", MAC);
    }

    private static Map<String, Object> lease6(String address) {
        return Map.of("ip-address", address, "duid", DUID, "iaid", 7);
    }

    private static JsonObject only(Answer answer) {
        assertEquals(1, answer.success().getAsJsonArray("leases").size());
        return answer.success().getAsJsonArray("leases").get(0).getAsJsonObject();
    }

    @Test
    public void leases4ComeChangeAndGo() {
        start(Family.V4);
        Map<String, Object> lease =
                with(
                        with(lease4("192.0.2.5"), "hostname", "Host5.Example"),
                        "client-id",
                        "01:02:03");
        dhcp.expect(0, "Lease for address 192.0.2.5, subnet-id 1 added.", "add", lease);
        dhcp.expect(dhcp.conflict(), "IPv4 lease already exists.", "add", lease);
        assertEquals(1, dhcp.statistic("subnet[1].assigned-addresses"));
        Map<String, Object> address = Map.of("ip-address", "192.0.2.5");
        JsonObject shown = dhcp.expect(0, "IPv4 lease found.", "get", address).success();
        assertEquals("host5.example", shown.get("hostname").getAsString());
        assertEquals(3600, shown.get("valid-lft").getAsLong());
        Map<String, Object> byClient =
                Map.of("subnet-id", 1, "identifier-type", "client-id", "identifier", "010203");
        assertEquals(shown, dhcp.send("get", byClient).success());
        dhcp.expect(0, "IPv4 lease updated.", "update", with(lease, "state", 1));
        assertEquals(1, dhcp.statistic("subnet[1].declined-addresses"));
        assertEquals(1, dhcp.statistic("declined-addresses"));
        dhcp.expect(0, "IPv4 lease deleted.", "del", byClient);
        assertEquals(0, dhcp.statistic("subnet[1].assigned-addresses"));
        assertEquals(0, dhcp.statistic("declined-addresses"));
        dhcp.expect(3, "IPv4 lease not found.", "del", address);
        dhcp.expect(3, "Lease not found.", "get", address);
    }

    @Test
    public void leases4AreListed() {
        start(Family.V4);
        dhcp.send("add", with(lease4("192.0.2.5"), "client-id", "01:02:03")).expect(0);
        dhcp.send("add", with(lease4("198.51.100.7"), "hostname", "host7")).expect(0);
        dhcp.expect(0, "2 IPv4 lease(s) found.", "get-all", null);
        dhcp.expect(0, "1 IPv4 lease(s) found.", "get-all", Map.of("subnets", List.of(2, 3)));
        Answer none =
                dhcp.expect(3, "0 IPv4 lease(s) found.", "get-all", Map.of("subnets", List.of()));
        assertEquals("{\"leases\":[]}", none.arguments().toString());
        Answer page =
                dhcp.expect(
                        0,
                        "1 IPv4 lease(s) found.",
                        "get-page",
                        Map.of("from", "start", "limit", 1));
        assertEquals(1, page.success().get("count").getAsLong());
        assertEquals("192.0.2.5", only(page).get("ip-address").getAsString());
        dhcp.expect(
                3,
                "0 IPv4 lease(s) found.",
                "get-page",
                Map.of("from", "198.51.100.7", "limit", 1));
        dhcp.expect(0, "2 IPv4 lease(s) found.", "get-by-hw-address", Map.of("hw-address", MAC));
        only(dhcp.send("get-by-client-id", Map.of("client-id", "01 02 03")));
        only(dhcp.send("get-by-hostname", Map.of("hostname", "HOST7")));
        dhcp.expect(
                0,
                "1 IPv4 lease(s) found with state default (0) in subnet 2.",
                "get-by-state",
                Map.of("state", "assigned", "subnet-id", 2));
        dhcp.expect(
                3,
                "0 IPv4 lease(s) found with state declined (1).",
                "get-by-state",
                Map.of("state", 1));
    }

    @Test
    public void namesOfLeases4AreSentAgain() {
        start(Family.V4);
        dhcp.send("add", lease4("192.0.2.5")).expect(0);
        Map<String, Object> address = Map.of("ip-address", "192.0.2.5");
        dhcp.expect(
                dhcp.conflict(),
                "Lease for: 192.0.2.5, has no hostname, nothing to update",
                "resend-ddns",
                address);
        dhcp.send("update", with(with(lease4("192.0.2.5"), "hostname", "a.b"), "fqdn-fwd", true))
                .expect(0);
        dhcp.expect(0, "NCR generated for: 192.0.2.5, hostname: a.b", "resend-ddns", address);
        dhcp.expect(1, "'ip-address' parameter is missing.", "resend-ddns", null);
        assertTrue(dhcp.kea().isAlive());
    }

    @Test
    public void subnetsAreWiped() {
        start(Family.V4);
        dhcp.send("add", lease4("192.0.2.5")).expect(0);
        dhcp.send("add", lease4("198.51.100.7")).expect(0);
        String text = dhcp.send("wipe", Map.of("subnet-id", 2)).expect(0);
        assertTrue(text, text.startsWith("Deleted 1 IPv4 lease(s) from subnet(s) 2"));
        assertEquals(0, dhcp.statistic("subnet[2].assigned-addresses"));
        text = dhcp.send("wipe", null).expect(0);
        assertTrue(text, text.startsWith("Deleted 1 IPv4 lease(s) from subnet(s) 1 2"));
        assertEquals(3, dhcp.send("wipe", null).result());
    }

    /** With the positions in the text of the command that Kea's own commands print. */
    @Test
    public void mistakesAreToldInKeasWords() {
        start(Family.V4);
        assertRaw("1 no parameters specified for the command", "lease4-add", null);
        assertRaw(
                "1 missing parameter 'hw-address' (<wire>:0:40)",
                "lease4-add",
                "{\"ip-address\": \"192.0.2.5\"}");
        assertRaw("1 get(string) called on a non-map Element in (<wire>:0:40)", "lease4-add", "[]");
        assertRaw(
                "1 invalid type specified for parameter 'ip-address' (<wire>:0:54)",
                "lease4-add",
                "{\"ip-address\": 1}");
        assertRaw(
                "1 Failed to convert 'x' to address: Failed to convert string to address 'x':"
                        + " Invalid argument(<wire>:0:54)",
                "lease4-add",
                "{\"ip-address\": \"x\"}");
        assertRaw(
                "1 'g' is not a valid hexadecimal digit in decoded string '00:g'",
                "lease4-add",
                "{\"ip-address\": \"192.0.2.5\", \"hw-address\": \"00:g\"}");
        assertRaw(
                "1 'from' parameter value is neither 'start' keyword nor a valid IPv4 address",
                "lease4-get-page",
                "{\"from\": \"x\"}");
        assertRaw(
                "1 page size of retrieved leases must not be 0",
                "lease4-get-page",
                "{\"from\": \"start\", \"limit\": 0}");
        assertRaw(
                "1 page size of retrieved leases must not be greater than 4294967295",
                "lease4-get-page",
                "{\"from\": \"start\", \"limit\": -1}");
        assertRaw("1 Parameters missing or are not a map.", "lease4-get", null);
    }

    private void assertRaw(String expected, String command, String arguments) {
        String head = "{\"command\": \"" + command + "\"";
        StringBuilder text = new StringBuilder(head);
        if (arguments != null) {
            text.append(", \"arguments\": ").append(arguments);
        }
        Answer answer = dhcp.kea().raw(text.append('}').toString());
        assertEquals(expected, answer.result() + " " + answer.text());
        assertNull(answer.arguments());
    }

    @Test
    public void bytesPassUnchanged() {
        start(Family.V4);
        String command =
                "{\"command\": \"lease4-add\", \"arguments\": {\"ip-address\": \"192.0.2.5\","
                        + " \"hw-address\": \"00:01\", \"hostname\": \"A\\u00e9\\u00ffZ\","
                        + " \"user-context\": {\"k\u00c5\u00be\": [1.5, -3, null, \"\\u0001\"]}}}";
        dhcp.kea().raw(command).expect(0);
        JsonObject lease = dhcp.send("get", Map.of("ip-address", "192.0.2.5")).success();
        assertEquals("a\u00e9\u00ffz", lease.get("hostname").getAsString());
        assertEquals(
                "{\"k\u00c5\u00be\":[1.5,-3,null,\"\\u0001\"]}",
                lease.get("user-context").toString());
    }

    @Test
    public void leases6ComeChangeAndGo() {
        start(Family.V6);
        dhcp.expect(
                0,
                "Lease for address 2001:db8:1::5, subnet-id 1 added.",
                "add",
                lease6("2001:db8:1::5"));
        dhcp.expect(dhcp.conflict(), "IPv6 lease already exists.", "add", lease6("2001:db8:1::5"));
        Map<String, Object> prefix =
                with(
                        with(with(lease6("2001:db8:8::"), "type", "IA_PD"), "prefix-len", 48),
                        "subnet-id",
                        1);
        dhcp.expect(0, "Lease for prefix 2001:db8:8::/48, subnet-id 1 added.", "add", prefix);
        assertEquals(1, dhcp.statistic("subnet[1].assigned-nas"));
        assertEquals(1, dhcp.statistic("subnet[1].assigned-pds"));
        Map<String, Object> address = Map.of("ip-address", "2001:db8:1::5");
        JsonObject shown = dhcp.expect(0, "IPv6 lease found.", "get", address).success();
        assertEquals(DUID, shown.get("duid").getAsString());
        Map<String, Object> byClient =
                Map.of(
                        "subnet-id",
                        1,
                        "identifier-type",
                        "duid",
                        "identifier",
                        DUID,
                        "iaid",
                        7,
                        "type",
                        "IA_PD");
        assertEquals(48, dhcp.send("get", byClient).success().get("prefix-len").getAsInt());
        dhcp.expect(
                0,
                "IPv6 lease updated.",
                "update",
                with(lease6("2001:db8:1::5"), "hw-address", MAC));
        only(dhcp.send("get-by-hw-address", Map.of("hw-address", MAC)));
        dhcp.expect(0, "2 IPv6 lease(s) found.", "get-by-duid", Map.of("duid", DUID));
        dhcp.expect(0, "2 IPv6 lease(s) found.", "get-all", null);
        dhcp.expect(
                0,
                "2 IPv6 lease(s) found with state default (0).",
                "get-by-state",
                Map.of("state", 0));
        dhcp.expect(0, "IPv6 lease deleted.", "del", byClient);
        dhcp.expect(3, "IPv6 lease not found.", "del", byClient);
        assertEquals(0, dhcp.statistic("subnet[1].assigned-pds"));
    }

    @Test
    public void whatEndsKeasOwnLibraryIsAnswered() {
        start(Family.V6);
        Map<String, Object> temporary =
                with(with(lease6("2001:db8:1::5"), "type", "IA_TA"), "subnet-id", 1);
        dhcp.send("add", temporary).expect(0);
        dhcp.send("update", lease6("2001:db8:1::5")).expect(dhcp.conflict());
        dhcp.send("resend-ddns", null).expect(1);
        Answer kept = dhcp.send("get-all", null);
        assertEquals("IA_TA", only(kept).get("type").getAsString());
        assertEquals(0, dhcp.statistic("subnet[1].assigned-nas"));
    }

    @Test
    public void aBulkIsAllOrNothingUntilItIsUnderstood() {
        start(Family.V6);
        dhcp.send("add", lease6("2001:db8:1::1")).expect(0);
        Answer wrong =
                dhcp.send(
                        "bulk-apply",
                        Map.of(
                                "deleted-leases",
                                List.of(Map.of("ip-address", "2001:db8:1::1")),
                                "leases",
                                List.of(lease6("2001:db8:1::2"), Map.of("duid", DUID))));
        assertTrue(wrong.expect(1), wrong.text().startsWith("missing parameter 'ip-address' ("));
        dhcp.expect(0, "1 IPv6 lease(s) found.", "get-all", null);
        Answer mixed =
                dhcp.expect(
                        0,
                        "Bulk apply of 2 IPv6 leases completed.",
                        "bulk-apply",
                        Map.of(
                                "deleted-leases",
                                List.of(
                                        Map.of("ip-address", "2001:db8:1::1"),
                                        Map.of("ip-address", "2001:db8:1::9")),
                                "leases",
                                List.of(lease6("2001:db8:1::2"))));
        assertEquals(
                "{\"failed-deleted-leases\":[{\"error-message\":\"lease not found\","
                        + "\"ip-address\":\"2001:db8:1::9\",\"result\":3,\"type\":\"IA_NA\"}]}",
                mixed.arguments().toString());
        dhcp.expect(
                1,
                "neither 'deleted-leases' nor 'leases' parameter specified",
                "bulk-apply",
                Map.of());
        assertEquals(1, dhcp.statistic("subnet[1].assigned-nas"));
    }

    @Test
    public void aDaemonHasTheCommandsOfItsFamilyOnlyAndOnlyWhileTheBundleRuns() {
        start(Family.V6);
        String commands = dhcp.kea().command("list-commands").arguments().toString();
        assertTrue(commands, commands.contains("\"lease6-get\""));
        assertFalse(commands, commands.contains("\"lease4-"));
        dhcp.kea().command("bundle-stop", LeaseCmdsLab.bundle()).expect(0);
        commands = dhcp.kea().command("list-commands").arguments().toString();
        assertFalse(commands, commands.contains("\"lease6-"));
        assertEquals(2, dhcp.send("get-all", null).result());
        dhcp.kea().command("bundle-start", LeaseCmdsLab.bundle()).expect(0);
        assertEquals(3, dhcp.send("get-all", null).result());
        dhcp.kea().command("config-reload").expect(0);
        assertEquals(3, dhcp.send("get-all", null).result());
    }
}
