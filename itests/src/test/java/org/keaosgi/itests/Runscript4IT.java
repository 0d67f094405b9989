// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.script.Expected4;
import org.keaosgi.itests.script.ExpectedEnvironment;
import org.keaosgi.itests.script.RecordedCalls;
import org.keaosgi.itests.script.RecordedCalls.Call;

/** Every variable at every DHCPv4 hook point, and no variable more. */
public class Runscript4IT {
    @ClassRule public static final Lab LAB = new Lab();

    private static RecordedCalls calls;
    private static KeaServer kea;
    private static Net4 net;
    private static Call load;

    @BeforeClass
    public static void start() throws IOException {
        calls = new RecordedCalls(LAB.directory(), "record");
        KeaConfig config =
                KeaConfig.v4().set("min-valid-lifetime", 1).set("max-valid-lifetime", 7200);
        config.set("decline-probation-period", 1);
        config.hook(OsgiHook.in(LAB, "storage").runscript(calls.script()).parameters());
        kea = new KeaServer(LAB, config).start();
        net = new Net4(LAB);
        load = calls.await("load");
    }

    @AfterClass
    public static void stop() {
        if (kea != null) {
            kea.log().assertQuiet("DHCP4_DECLINE_LEASE", "DHCP4_PACKET_NAK_0001");
            kea.stop();
            assertEquals("unload", calls.hooks().get(calls.hooks().size() - 1));
            assertEquals(0, net.retransmissions());
        }
    }

    private static List<Call> about(String hardwareAddress) {
        return calls.with(hardwareAddress, "KEA_QUERY4_HWADDR", "KEA_LEASE4_HWADDR");
    }

    private static ExpectedEnvironment query(String type, String hardwareAddress) {
        return Expected4.query(type, hardwareAddress, LAB.serverInterface());
    }

    private static ExpectedEnvironment response(
            String type, String hardwareAddress, String address) {
        return Expected4.response(type, hardwareAddress, LAB.serverInterface(), address);
    }

    private static ExpectedEnvironment localSubnet() {
        return Expected4.subnet("198.18.0.0", 16);
    }

    private static void assertHooks(List<Call> found, String... hooks) {
        assertEquals(List.of(hooks), found.stream().map(Call::hook).toList());
    }

    @Test
    public void discoverAndRequest() {
        String mac = "02:aa:04:00:00:01";
        Dhcp4Client client = net.client(mac);
        client.lease();
        List<Call> found = about(mac);
        assertHooks(
                found,
                "pkt4_receive",
                "subnet4_select",
                "lease4_select",
                "pkt4_send",
                "pkt4_receive",
                "subnet4_select",
                "lease4_select",
                "pkt4_send");
        for (int half = 0; half < 2; half++) {
            String type = half == 0 ? "DHCPDISCOVER" : "DHCPREQUEST";
            String answer = half == 0 ? "DHCPOFFER" : "DHCPACK";
            List<Call> steps = found.subList(4 * half, 4 * half + 4);
            query(type, mac).assertFits(steps.get(0));
            query(type, mac).and(localSubnet()).assertFits(steps.get(1));
            query(type, mac)
                    .and(localSubnet())
                    .and(Expected4.lease(client.address(), mac))
                    .is("KEA_FAKE_ALLOCATION", half == 0 ? 1 : 0)
                    .assertFits(steps.get(2));
            query(type, mac).and(response(answer, mac, client.address())).assertFits(steps.get(3));
        }
    }

    @Test
    public void renewAndRebindAndReboot() {
        String mac = "02:aa:04:00:00:02";
        Dhcp4Client client = net.client(mac).clientId((byte) 1, (byte) 2, (byte) 3);
        client.lease();
        calls.clear();
        client.renew();
        List<Call> found = about(mac);
        assertHooks(found, "pkt4_receive", "subnet4_select", "lease4_renew", "pkt4_send");
        ExpectedEnvironment query =
                query("DHCPREQUEST", mac).is("KEA_QUERY4_CIADDR", client.address());
        query.assertFits(found.get(0));
        query.and(localSubnet()).assertFits(found.get(1));
        query.and(Expected4.lease(client.address(), mac)).assertFits(found.get(2));
        query("DHCPREQUEST", mac)
                .is("KEA_QUERY4_CIADDR", client.address())
                .and(response("DHCPACK", mac, client.address()))
                .is("KEA_RESPONSE4_CIADDR", client.address())
                .assertFits(found.get(3));
        client.rebind();
        client.reboot();
        assertEquals(3, calls.at("lease4_renew").stream().filter(about(mac)::contains).count());
    }

    @Test
    public void release() {
        String mac = "02:aa:04:00:00:03";
        Dhcp4Client client = net.client(mac);
        client.lease();
        calls.clear();
        client.release();
        Call call = calls.await("lease4_release of " + mac, c -> isAt(c, "lease4_release", mac));
        assertHooks(about(mac), "pkt4_receive", "lease4_release");
        query("DHCPRELEASE", mac)
                .is("KEA_QUERY4_CIADDR", client.address())
                .and(Expected4.lease(client.address(), mac))
                .assertFits(call);
    }

    private static boolean isAt(Call call, String hook, String hardwareAddress) {
        return call.hook().equals(hook) && hardwareAddress.equals(call.get("KEA_LEASE4_HWADDR"));
    }

    @Test
    public void declineAndRecover() {
        String mac = "02:aa:04:00:00:04";
        Dhcp4Client client = net.client(mac);
        client.lease();
        calls.clear();
        client.decline();
        Call call = calls.await("lease4_decline of " + mac, c -> isAt(c, "lease4_decline", mac));
        query("DHCPDECLINE", mac).and(Expected4.lease(client.address(), mac)).assertFits(call);
        // A declined lease belongs to nobody.
        Expected4.lease(client.address(), "")
                .is("KEA_LEASE4_STATE", "declined")
                .like("KEA_LEASE4_IS_EXPIRED", "[01]")
                .is("KEA_LEASE4_VALID_LIFETIME", 1)
                .assertFits(calls.await("lease4_recover"));
    }

    @Test
    public void expire() {
        String mac = "02:aa:04:00:00:05";
        byte[] oneSecond = {0, 0, 0, 1};
        Dhcp4Client client = net.client(mac).option(Message4.OPTION_LEASE_TIME, oneSecond);
        client.lease();
        Call call = calls.await("lease4_expire of " + mac, c -> isAt(c, "lease4_expire", mac));
        Expected4.lease(client.address(), mac)
                .like("KEA_LEASE4_IS_EXPIRED", "[01]")
                .is("KEA_LEASE4_VALID_LIFETIME", 1)
                .is("KEA_REMOVE_LEASE", 0)
                .assertFits(call);
    }

    @Test
    public void relayed() {
        String mac = "02:aa:04:00:00:06";
        byte[] option82 = {1, 4, 'p', 0, '\n', (byte) 0xff, 2, 2, '=', ';', 9, 1, 7};
        Dhcp4Client client = net.client(mac).behind(Lab.RELAY4, 3, option82);
        client.option(
                Message4.OPTION_VENDOR_CLASS, "docsis3.0".getBytes(StandardCharsets.US_ASCII));
        client.lease();
        assertTrue(client.address().startsWith("198.19."));
        List<Call> found = about(mac);
        assertHooks(
                found,
                "pkt4_receive",
                "subnet4_select",
                "lease4_select",
                "pkt4_send",
                "pkt4_receive",
                "subnet4_select",
                "lease4_select",
                "pkt4_send");
        ExpectedEnvironment discover = relayedQuery("DHCPDISCOVER", mac);
        discover.assertFits(found.get(0));
        discover.and(Expected4.subnet("198.19.0.0", 16)).assertFits(found.get(1));
        relayedQuery("DHCPDISCOVER", mac)
                .and(response("DHCPOFFER", mac, client.address()))
                .and(behindRelay("KEA_RESPONSE4_"))
                .assertFits(found.get(3));
        relayedQuery("DHCPREQUEST", mac)
                .and(Expected4.subnet("198.19.0.0", 16))
                .and(Expected4.lease(client.address(), mac))
                .is("KEA_FAKE_ALLOCATION", 0)
                .assertFits(found.get(6));
    }

    private static ExpectedEnvironment relayedQuery(String type, String mac) {
        return query(type, mac)
                .and(behindRelay("KEA_QUERY4_"))
                .is("KEA_QUERY4_OPTION60", "docsis3.0");
    }

    private static ExpectedEnvironment behindRelay(String prefix) {
        return Expected4.relayed(
                prefix, Lab.RELAY4, 3, "0x010470000AFF02023D3B090107", "0x70000AFF", "0x3D3B");
    }

    @Test
    public void informAndUnknownSubnet() {
        String mac = "02:aa:04:00:00:07";
        Dhcp4Client client = net.client(mac);
        client.lease();
        calls.clear();
        client.inform();
        List<Call> found = about(mac);
        assertHooks(found, "pkt4_receive", "subnet4_select", "pkt4_send");
        query("DHCPINFORM", mac)
                .is("KEA_QUERY4_CIADDR", client.address())
                .and(response("DHCPACK", mac, "0.0.0.0"))
                .is("KEA_RESPONSE4_CIADDR", client.address())
                .assertFits(found.get(2));
        // Behind a relay that no subnet knows there is no subnet to tell of.
        String stranger = "02:aa:04:00:00:08";
        Dhcp4Client lost = net.client(stranger).behind("203.0.113.9", 1, null);
        lost.post(lost.prepare(Message4.DISCOVER));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> about(stranger).size() >= 2);
        query("DHCPDISCOVER", stranger)
                .is("KEA_QUERY4_GIADDR", "203.0.113.9")
                .is("KEA_QUERY4_RELAYED", 1)
                .is("KEA_QUERY4_RELAY_HOPS", 1)
                .is("KEA_SUBNET4", "")
                .is("KEA_SUBNET4_PREFIX", "")
                .is("KEA_SUBNET4_PREFIXLEN", "")
                .assertFits(about(stranger).get(1));
    }

    @Test
    public void loadHasNoVariables() {
        new ExpectedEnvironment().assertFits(load);
    }
}
