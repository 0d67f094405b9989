// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.bundles.Ranked;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/** What the container tells about itself, and what the order and outcome of services do to Kea. */
public class CommandsIT {
    private static final List<String> COMMANDS =
            List.of(
                    "bundle-list",
                    "bundle-get",
                    "bundle-install",
                    "bundle-update",
                    "bundle-start",
                    "bundle-stop",
                    "bundle-uninstall",
                    "bundle-config-list",
                    "bundle-config-get",
                    "bundle-config-set",
                    "bundle-config-del",
                    "hook-list",
                    "hook-stats-reset",
                    "jvm-get");

    @Rule public final Lab lab = new Lab();

    private final TestBundle bundle = TestBundle.of(Ranked.class);
    private KeaServer kea;
    private Net4 net;

    @Before
    public void start() {
        KeaConfig config = KeaConfig.v4();
        config.hook(OsgiHook.in(lab, "storage").bundlesFrom(lab.directory()).parameters());
        kea = new KeaServer(lab, config).start();
        net = new Net4(lab);
    }

    @After
    public void stop() {
        kea.log().assertQuiet();
        kea.stop();
        assertEquals(0, net.retransmissions());
    }

    private void install() throws IOException {
        String file = bundle.write(lab.directory()).toString();
        kea.command("bundle-install", Map.of("file", file)).expect(0);
    }

    private List<String> listed() {
        List<String> names = new ArrayList<>();
        for (JsonElement name : kea.command("list-commands").arguments().getAsJsonArray()) {
            names.add(name.getAsString());
        }
        return names;
    }

    @Test
    public void commandsComeAndGoWithTheirBundle() throws IOException {
        assertTrue(listed().containsAll(COMMANDS));
        assertFalse(listed().contains(Ranked.COMMAND));
        install();
        assertTrue(listed().contains(Ranked.COMMAND));
        kea.command(Ranked.COMMAND).expect(0);
        kea.command("bundle-stop", Map.of("bundle", bundle.symbolicName())).expect(0);
        assertFalse(listed().contains(Ranked.COMMAND));
        assertEquals(2, kea.command(Ranked.COMMAND).result());
        kea.command("bundle-start", Map.of("bundle", bundle.symbolicName())).expect(0);
        assertTrue(listed().contains(Ranked.COMMAND));
        kea.command("config-reload").expect(0);
        assertTrue(listed().contains(Ranked.COMMAND));
        kea.command(Ranked.COMMAND).expect(0);
    }

    @Test
    public void higherRankingIsCalledFirstAndTheGravestOutcomeCounts() throws IOException {
        install();
        net.client("02:aa:33:00:00:01").discover();
        assertEquals(List.of("first CONTINUE", "middle CONTINUE", "last CONTINUE"), seen());
        Dhcp4Client far = net.client("02:aa:33:00:00:02").behind(Lab.RELAY4, 4, null);
        CompletableFuture<ByteBuffer> answer = far.send(far.prepare(Message4.DISCOVER));
        net.client("02:aa:33:00:00:03").discover();
        // A single-threaded Kea answers in order: what is not answered by now never will be.
        assertFalse(answer.isDone());
        assertEquals(
                List.of("first CONTINUE", "middle CONTINUE", "last DROP"), seen().subList(3, 6));
    }

    private List<String> seen() {
        List<String> seen = new ArrayList<>();
        for (JsonElement one : kea.command(Ranked.COMMAND).success().getAsJsonArray("seen")) {
            seen.add(one.getAsString());
        }
        return seen;
    }

    @Test
    public void hooksAreListedWithTheirCalls() throws IOException {
        install();
        net.client("02:aa:33:00:00:04").lease();
        JsonObject before = kea.command("hook-list", Map.of("hook", "pkt4_receive")).success();
        String text = before.toString();
        assertTrue(text, text.contains(bundle.symbolicName()));
        assertTrue(text, text.contains("\"calls\":2"));
        assertTrue(text, text.indexOf(":100") < text.indexOf(":-5"));
        kea.command("hook-stats-reset").expect(0);
        String after = kea.command("hook-list").success().toString();
        assertTrue(after, after.contains("pkt4_receive"));
        assertFalse(after, after.contains("\"calls\":2"));
    }

    @Test
    public void bundlesAndTheJvmDescribeThemselves() throws IOException {
        install();
        String all = kea.command("bundle-list").success().toString();
        for (String word : List.of(bundle.symbolicName(), "1.0.0", "active", "symbolic-name")) {
            assertTrue(all, all.contains(word));
        }
        String one =
                kea.command("bundle-get", Map.of("bundle", bundle.symbolicName()))
                        .success()
                        .toString();
        for (String word : List.of("pkt4_receive", Ranked.COMMAND, "active")) {
            assertTrue(one, one.contains(word));
        }
        String jvm = kea.command("jvm-get").success().toString();
        for (String word : List.of("heap", "threads", "storage", "uptime")) {
            assertTrue(jvm, jvm.contains(word));
        }
    }
}
