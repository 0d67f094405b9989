// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.load.LoadGenerator;
import org.keaosgi.itests.script.RecordedCalls;
import org.keaosgi.itests.script.RecordedCalls.Call;

/** Scripts at many packets at once: each runs once, with the values of its own packet. */
public class RunscriptThreadsIT {
    /** Many more than Kea has threads, and few enough for the scripts of a busy machine. */
    private static final int AT_ONE_TIME = 20;

    private static final int EXCHANGES = 100;
    private static final List<String> STEPS =
            List.of(
                    "DHCPDISCOVER pkt4_receive",
                    "DHCPDISCOVER subnet4_select",
                    "DHCPDISCOVER lease4_select",
                    "DHCPDISCOVER pkt4_send",
                    "DHCPREQUEST pkt4_receive",
                    "DHCPREQUEST subnet4_select",
                    "DHCPREQUEST lease4_select",
                    "DHCPREQUEST pkt4_send");

    @Rule public final Lab lab = new Lab();

    @Test
    public void eachPacketHasItsOwnScripts() throws IOException {
        RecordedCalls calls = new RecordedCalls(lab.directory(), "record");
        KeaConfig config = KeaConfig.v4().multiThreading(true);
        config.hook(OsgiHook.in(lab, "storage").runscript(calls.script()).parameters());
        KeaServer kea = new KeaServer(lab, config).start();
        LoadGenerator load = LoadGenerator.v4(lab, 50, AT_ONE_TIME);
        load.awaitMore(EXCHANGES);
        load.finish().assertNothingLost();
        kea.log().assertQuiet();
        kea.stop();
        assertEachOnce(calls, load.completed());
    }

    private static void assertEachOnce(RecordedCalls calls, int exchanges) {
        Map<String, Map<String, Call>> clients = new TreeMap<>();
        for (Call call : calls.all()) {
            String client = call.get("KEA_QUERY4_HWADDR");
            if (client != null) {
                String step = call.get("KEA_QUERY4_TYPE") + " " + call.hook();
                Call twice = clients.computeIfAbsent(client, c -> new TreeMap<>()).put(step, call);
                assertEquals(step + " of " + client, null, twice);
            }
        }
        assertEquals(exchanges, clients.size());
        clients.forEach(RunscriptThreadsIT::assertOneStory);
    }

    private static void assertOneStory(String client, Map<String, Call> steps) {
        assertEquals(STEPS.stream().sorted().toList(), List.copyOf(steps.keySet()));
        String address = steps.get(STEPS.get(2)).get("KEA_LEASE4_ADDRESS");
        for (Call call : steps.values()) {
            if (call.hook().equals("lease4_select")) {
                assertEquals(client, call.get("KEA_LEASE4_HWADDR"));
                assertEquals(address, call.get("KEA_LEASE4_ADDRESS"));
            } else if (call.hook().equals("pkt4_send")) {
                assertEquals(client, call.get("KEA_RESPONSE4_HWADDR"));
                assertEquals(address, call.get("KEA_RESPONSE4_YIADDR"));
            }
        }
    }
}
