// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.Inquirer;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/** What bundles are told of the server is what the server itself says. */
@RunWith(Parameterized.class)
public class ServerServicesIT {
    private static final String IN_POOL4 = "198.19.64.9";
    private static final String IN_POOL6 = "2001:db8:9::1:9";

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}, multi-threading {1}")
    public static List<Object[]> variants() {
        return List.of(
                new Object[] {Family.V4, false},
                new Object[] {Family.V4, true},
                new Object[] {Family.V6, true});
    }

    @Parameterized.Parameter public Family family;

    @Parameterized.Parameter(1)
    public boolean multiThreading;

    private final TestBundle bundle = TestBundle.of(Inquirer.class);
    private KeaServer kea;
    private boolean v4;

    @Before
    public void start() throws IOException {
        v4 = family == Family.V4;
        bundle.write(lab.directory());
        kea = new KeaServer(lab, config(3600)).start();
    }

    private KeaConfig config(int lifetime) {
        KeaConfig config = KeaConfig.of(family);
        return config.multiThreading(multiThreading)
                .set("valid-lifetime", lifetime)
                .set("max-valid-lifetime", 9000)
                .set("shared-networks", List.of(Map.of("name", "floor", subnetKey(), third())))
                .setInSubnet(2, "valid-lifetime", 7200)
                .setInSubnet(2, "renew-timer", 900)
                .setInSubnet(2, "user-context", Map.of("room", "größer"))
                .setInSubnet(2, "relay", Map.of("ip-addresses", List.of(relay())))
                .hook(
                        OsgiHook.in(lab, "storage")
                                .bundlesFrom(lab.directory())
                                .bundle(bundle.symbolicName())
                                .parameters());
    }

    private String subnetKey() {
        return v4 ? "subnet4" : "subnet6";
    }

    private List<Map<String, Object>> third() {
        return List.of(Map.of("id", 3, "subnet", v4 ? "10.0.0.0/8" : "2001:db8:3::/64"));
    }

    private String relay() {
        return v4 ? Lab.RELAY4 : KeaConfig.REMOTE_LINK6;
    }

    @After
    public void stop() {
        if (kea.isAlive()) {
            kea.stop();
        }
        kea.log().assertQuiet("unsupported global.*subnet9", "CONFIG_UNRECOVERABLE_ERROR");
    }

    private JsonObject ask(Object... more) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("address", v4 ? IN_POOL4 : IN_POOL6);
        for (int i = 0; i < more.length; i += 2) {
            arguments.put(more[i].toString(), more[i + 1]);
        }
        return kea.command(Inquirer.COMMAND, arguments).success();
    }

    private JsonObject awaitConfigured(int times) {
        Awaitility.await("configuration " + times)
                .atMost(Duration.ofSeconds(20))
                .until(() -> ask().getAsJsonArray("configured").size() == times);
        return ask();
    }

    @Test
    public void subnetsAreThoseOfKea() {
        JsonObject answers = awaitConfigured(1);
        JsonArray all = answers.getAsJsonArray("all");
        assertEquals(3, all.size());
        JsonObject second = all.get(1).getAsJsonObject();
        assertEquals(v4 ? "198.19.0.0/16" : "2001:db8:9::/64", text(second, "text"));
        assertEquals("Lifetime[minimum=7200, preset=7200, maximum=9000]", text(second, "valid"));
        assertEquals(900, second.get("renew").getAsInt());
        assertEquals(
                v4 ? "" : "Lifetime[minimum=1800, preset=1800, maximum=1800]",
                text(second, "preferred"));
        assertEquals(
                "inherited",
                "Lifetime[minimum=3600, preset=3600, maximum=9000]",
                text(all.get(0).getAsJsonObject(), "valid"));
        assertEquals("floor", text(all.get(2).getAsJsonObject(), "network"));
        assertEquals("[\"floor[3]\"]", answers.get("networks").toString());
        assertEquals(second, answers.get("selected"));
        assertEquals(2, answers.get("by-prefix").getAsInt());
        assertEquals("[2]", answers.get("containing").toString());
        assertFalse(answers.get("nowhere").getAsBoolean());
    }

    @Test
    public void poolsAndDetailsAreThoseOfKea() {
        JsonObject answers = awaitConfigured(1);
        assertTrue(answers.get("in-pool").getAsBoolean());
        assertTrue(
                text(answers, "pool"),
                text(answers, "pool")
                        .contains(
                                v4
                                        ? "first=/198.19.64.0, last=/198.19.127.255, delegatedLength=32"
                                        : "first=/2001:db8:9:0:0:0:1:0, last=/2001:db8:9:0:0:0:1:ffff"));
        assertEquals(1, answers.get("pools").getAsInt());
        assertEquals(v4 ? 0 : 1, answers.get("prefix-pools").getAsInt());
        JsonObject shown = configured().getAsJsonArray(subnetKey()).get(1).getAsJsonObject();
        shown.remove("reservations");
        assertEquals(shown, answers.get("details"));
        assertEquals("größer", utf8(text(answers.getAsJsonObject("context"), "room")));
        assertEquals(1, answers.getAsJsonArray("relays").size());
        assertEquals(0, answers.getAsJsonArray("options").size());
        assertEquals(0, answers.getAsJsonArray("classes").size());
    }

    /** What {@code config-get} says. */
    private JsonObject configured() {
        return kea.command("config-get").success().getAsJsonObject(family.root());
    }

    @Test
    public void configurationAndStateAreThoseOfKea() {
        JsonObject answers = awaitConfigured(1);
        assertEquals(configured(), answers.get("configuration"));
        assertEquals(
                "Lifetime[minimum=3600, preset=3600, maximum=9000]", text(answers, "global-valid"));
        assertEquals(
                "MultiThreading[enabled=" + multiThreading + ", threads=2, queueSize=1000]",
                text(answers, "threading"));
        assertEquals("memfile", text(answers, "lease-database"));
        assertFalse(answers.get("ddns").getAsBoolean());
        assertEquals(multiThreading, answers.get("multi-threaded").getAsBoolean());
        assertTrue(answers.get("serving").getAsBoolean());
        assertTrue(answers.get("clock").getAsBoolean());
        assertTrue(answers.get("ready").getAsBoolean());
        assertEquals(1, answers.get("generation").getAsInt());
        kea.command("dhcp-disable").expect(0);
        assertFalse(ask().get("serving").getAsBoolean());
        kea.command("dhcp-enable").expect(0);
        assertEquals(v4, text(answers, "server-id").isEmpty());
        JsonElement hash = kea.command("config-get").success().get("hash");
        assertEquals(hash == null ? "" : hash.getAsString(), text(answers, "hash"));
    }

    @Test
    public void statisticsAreThoseOfKea() {
        JsonObject answers = awaitConfigured(1);
        assertEquals(42, answers.get("number").getAsInt());
        assertEquals(
                "[\"grün!\",\"2.5\",\"PT1.5S\",\"42\"]", utf8(answers.get("types").toString()));
        assertTrue(answers.get("removed").getAsBoolean());
        String big = text(answers, "big");
        assertTrue(big, List.of("unsupported", "1267650600228229401496703205376").contains(big));
        assertEquals(42, statistic("it-number").getAsInt());
        JsonObject all = kea.command("statistic-get-all").success();
        answers.getAsJsonArray("known").forEach(name -> assertTrue(all.has(name.getAsString())));
        String assigned = v4 ? "subnet[1].assigned-addresses" : "subnet[1].assigned-nas";
        assertTrue(answers.getAsJsonArray("known").contains(new JsonPrimitive(assigned)));
    }

    private JsonElement statistic(String name) {
        return kea.command("statistic-get", Map.of("name", name))
                .success()
                .getAsJsonArray(name)
                .get(0)
                .getAsJsonArray()
                .get(0);
    }

    @Test
    public void packetsAreCountedOnTheThreadsOfKea() {
        awaitConfigured(1);
        if (v4) {
            new Net4(lab).client("02:aa:cf:01:00:01").discover();
        } else {
            new Net6(lab).client((byte) 0, (byte) 3, (byte) 0, (byte) 1, (byte) 7).solicit();
        }
        assertTrue(statistic(Inquirer.STATISTIC).getAsInt() >= 1);
        assertEquals("[]", ask().get("failures").toString());
    }

    @Test
    public void threadsOfTheBundleSeeTheSameEvenWhileKeaWaits() {
        awaitConfigured(1);
        JsonObject here = ask();
        JsonObject there = ask("own-thread", true);
        for (String volatileAnswer : List.of("polls", "known")) {
            here.remove(volatileAnswer);
            there.remove(volatileAnswer);
        }
        assertEquals(here, there);
    }

    @Test
    public void reconfigurationsAreToldWhenTheyAreInForce() {
        JsonObject before = awaitConfigured(1);
        assertEquals("[3]", before.get("staged").toString());
        assertFalse(before.get("staged-now").getAsBoolean());
        kea.configSet(config(1800)).expect(0);
        JsonObject after = awaitConfigured(2);
        assertEquals("[1,2]", after.get("configured").toString());
        assertEquals("[3,3]", after.get("staged").toString());
        assertEquals(
                "Lifetime[minimum=1800, preset=1800, maximum=9000]", text(after, "global-valid"));
        kea.configSet(config(1800).set("subnet9", 1)).expect(1);
        assertEquals("[1,2]", ask().get("configured").toString());
        assertEquals(2, ask().get("generation").getAsInt());
    }

    @Test
    public void readersAndReconfigurationsDoNotDisturbEachOther() {
        awaitConfigured(1);
        ask("poll", true);
        ask("poll", true);
        for (int round = 0; round < 8; round++) {
            long polls = ask().get("polls").getAsLong();
            kea.configSet(config(round % 2 == 0 ? 1800 : 3600)).expect(0);
            Awaitility.await("more polls")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> ask().get("polls").getAsLong() > polls);
        }
        assertEquals("[]", ask().get("failures").toString());
    }

    /** Kea prints the bytes of a text one by one. */
    private static String utf8(String bytes) {
        return new String(bytes.getBytes(ISO_8859_1), UTF_8);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
