// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.script.RecordedCalls;
import org.keaosgi.itests.script.RecordedCalls.Call;

/** Whatever bytes a client sends: scripts get them unharmed, and nothing else happens. */
public class HostileBytesIT {
    @ClassRule public static final Lab LAB = new Lab();

    /** Shell, environment and log are all spoken to. */
    private static final String EVIL =
            "x;touch EVIL $(touch EVIL) `touch EVIL` |&<>'\"\\ %s%n\nPATH=/evil\n"
                    + "2026-01-01 00:00:00.000 ERROR [kea-dhcp4.forged] FORGED\r\u001b[31m\u00ff\u00c3(";

    private static RecordedCalls calls;
    private static KeaServer kea4;
    private static KeaServer kea6;
    private static Net4 net4;
    private static Net6 net6;

    @BeforeClass
    public static void start() throws IOException {
        calls = new RecordedCalls(LAB.directory(), "record");
        // The script prints what it got: that goes into Kea's log, where it must stay one line.
        calls.write(0, "printf '%s' \"$KEA_QUERY4_OPTION60$KEA_LEASE4_HOSTNAME\"");
        // By default Kea itself takes unusual characters out of names.
        KeaConfig config4 = KeaConfig.v4().set("hostname-char-set", "");
        kea4 = new KeaServer(LAB, config4.hook(hook("storage4"))).start();
        kea6 = new KeaServer(LAB, KeaConfig.v6().hook(hook("storage6"))).start();
        net4 = new Net4(LAB);
        net6 = new Net6(LAB);
    }

    private static Map<String, Object> hook(String storage) {
        return OsgiHook.in(LAB, storage).runscript(calls.script()).parameters();
    }

    @AfterClass
    public static void stop() throws IOException {
        if (kea6 == null) {
            return;
        }
        kea4.log().assertQuiet("EVIL");
        kea6.log().assertQuiet();
        assertTrue(kea4.log().matching("^[^ ]+ [^ ]+ ERROR +\\[kea-dhcp4.forged\\]").isEmpty());
        kea4.stop();
        kea6.stop();
        try (var files = Files.list(LAB.directory())) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().contains("EVIL")));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static List<Call> about(String mac) {
        return calls.with(mac, "KEA_QUERY4_HWADDR");
    }

    private static void assertUnharmed(Call call) {
        assertNull("a value has set another variable", call.get("PATH"));
        assertTrue(
                call.environment().keySet().toString(),
                call.environment().keySet().stream().allMatch(name -> name.startsWith("KEA_")));
    }

    @Test
    public void vendorClass() {
        String mac = "02:aa:66:00:00:01";
        net4.client(mac).option(Message4.OPTION_VENDOR_CLASS, bytes(EVIL)).discover();
        for (Call call : about(mac)) {
            assertEquals(EVIL, call.get("KEA_QUERY4_OPTION60"));
            assertUnharmed(call);
        }
        kea4.log().await("touch EVIL");
    }

    @Test
    public void vendorClassWithNul() {
        String mac = "02:aa:66:00:00:02";
        byte[] data = bytes("a\\b\0c=\nKEA_QUERY4_TYPE=evil\0");
        net4.client(mac).option(Message4.OPTION_VENDOR_CLASS, data).discover();
        Call call = about(mac).get(0);
        assertEquals("a\\\\b\\0c=\nKEA_QUERY4_TYPE=evil", call.get("KEA_QUERY4_OPTION60"));
        assertEquals("KEA_QUERY4_OPTION60", call.get("KEA_ESCAPED"));
        assertEquals("DHCPDISCOVER", call.get("KEA_QUERY4_TYPE"));
        assertUnharmed(call);
    }

    @Test
    public void everyByteInRelayInformation() {
        String mac = "02:aa:66:00:00:03";
        byte[] circuit = new byte[250];
        for (int i = 0; i < circuit.length; i++) {
            circuit[i] = (byte) i;
        }
        byte[] option = new byte[circuit.length + 2];
        option[0] = 1;
        option[1] = (byte) circuit.length;
        System.arraycopy(circuit, 0, option, 2, circuit.length);
        net4.client(mac).behind(Lab.RELAY4, 1, option).discover();
        HexFormat hex = HexFormat.of().withUpperCase();
        Call call = about(mac).get(0);
        assertEquals("0x" + hex.formatHex(option), call.get("KEA_QUERY4_RAI"));
        assertEquals("0x" + hex.formatHex(circuit), call.get("KEA_QUERY4_RAI_CIRCUIT_ID"));
        assertNull(call.get("KEA_QUERY4_RAI_REMOTE_ID"));
        assertUnharmed(call);
    }

    @Test
    public void malformedRelayInformation() {
        String mac = "02:aa:66:00:00:04";
        Dhcp4Client client = net4.client(mac).behind(Lab.RELAY4, 1, new byte[] {1, 99, 'x'});
        client.post(client.prepare(Message4.DISCOVER));
        // Kea itself may refuse the packet; it must go on serving the others.
        net4.client("02:aa:66:00:00:05").lease();
        about(mac).forEach(HostileBytesIT::assertUnharmed);
    }

    @Test
    public void hostname() {
        String mac = "02:aa:66:00:00:06";
        String name = "a;$(id)`id`\n=b\u00ff";
        Dhcp4Client client = net4.client(mac).option(Message4.OPTION_HOSTNAME, bytes(name));
        client.lease();
        Call call =
                about(mac).stream()
                        .filter(c -> c.hook().equals("lease4_select"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(name, call.get("KEA_LEASE4_HOSTNAME"));
        assertUnharmed(call);
        assertTrue(about(mac).stream().anyMatch(c -> c.hook().equals("pkt4_send")));
    }

    @Test
    public void duidOfAnyBytes() {
        byte[] duid = bytes("\0\u0002\n=;`$(touch EVIL)\u00ff\u0000 '\"");
        Dhcp6Client client = net6.client(duid).address(1);
        client.lease();
        String text = HexFormat.ofDelimiter(":").formatHex(duid);
        List<Call> found = calls.with(text, "KEA_QUERY6_DUID");
        assertEquals(8, found.size());
        found.forEach(HostileBytesIT::assertUnharmed);
        assertEquals(text, found.get(2).get("KEA_LEASE6_CLIENT_DUID"));
    }
}
