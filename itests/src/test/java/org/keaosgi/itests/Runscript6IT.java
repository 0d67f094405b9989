// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.script.Expected6;
import org.keaosgi.itests.script.ExpectedEnvironment;
import org.keaosgi.itests.script.RecordedCalls;
import org.keaosgi.itests.script.RecordedCalls.Call;

/** Every variable at every DHCPv6 hook point, and no variable more. */
public class Runscript6IT {
    @ClassRule public static final Lab LAB = new Lab();

    private static RecordedCalls calls;
    private static KeaServer kea;
    private static Net6 net;

    @BeforeClass
    public static void start() throws IOException {
        calls = new RecordedCalls(LAB.directory(), "record");
        KeaConfig config =
                KeaConfig.v6().set("min-valid-lifetime", 1).set("max-valid-lifetime", 7200);
        config.set("min-preferred-lifetime", 1).set("max-preferred-lifetime", 3600);
        config.set("decline-probation-period", 1);
        config.timer("flush-reclaimed-timer-wait-time", 0);
        config.hook(OsgiHook.in(LAB, "storage").runscript(calls.script()).parameters());
        kea = new KeaServer(LAB, config).start();
        net = new Net6(LAB);
    }

    @AfterClass
    public static void stop() {
        if (kea != null) {
            kea.log().assertQuiet("DHCP6_DECLINE_LEASE");
            kea.stop();
            assertEquals("unload", calls.hooks().get(calls.hooks().size() - 1));
            assertEquals(0, net.retransmissions());
        }
    }

    private static String duid(int number) {
        return "00:03:00:01:02:aa:06:00:00:" + String.format("%02x", number);
    }

    private static Dhcp6Client client(String duid) {
        return net.client(Addresses.colonHex(duid));
    }

    private static List<Call> about(String duid) {
        return calls.with(duid, "KEA_QUERY6_DUID", "KEA_LEASE6_CLIENT_DUID");
    }

    private static ExpectedEnvironment query(String type, String duid) {
        return Expected6.query(type, duid, LAB.serverInterface());
    }

    private static ExpectedEnvironment response(String type, String duid) {
        return Expected6.response(type, duid, LAB.serverInterface());
    }

    private static ExpectedEnvironment localSubnet() {
        return Expected6.subnet("2001:db8:1::", 64);
    }

    private static void assertHooks(List<Call> found, String... hooks) {
        assertEquals(List.of(hooks), found.stream().map(Call::hook).toList());
    }

    private static String prefixOf(Dhcp6Client client) {
        return client.prefix().substring(0, client.prefix().indexOf('/'));
    }

    @Test
    public void solicitAndRequestAddress() {
        String duid = duid(1);
        Dhcp6Client client = client(duid).address(7);
        client.lease();
        List<Call> found = about(duid);
        assertHooks(
                found,
                "pkt6_receive",
                "subnet6_select",
                "lease6_select",
                "pkt6_send",
                "pkt6_receive",
                "subnet6_select",
                "lease6_select",
                "pkt6_send");
        for (int half = 0; half < 2; half++) {
            String type = half == 0 ? "SOLICIT" : "REQUEST";
            List<Call> steps = found.subList(4 * half, 4 * half + 4);
            query(type, duid).assertFits(steps.get(0));
            query(type, duid).and(localSubnet()).assertFits(steps.get(1));
            query(type, duid)
                    .and(localSubnet())
                    .and(Expected6.lease(client.address(), duid, 7))
                    .is("KEA_FAKE_ALLOCATION", half == 0 ? 1 : 0)
                    .assertFits(steps.get(2));
            query(type, duid)
                    .and(response(half == 0 ? "ADVERTISE" : "REPLY", duid))
                    .and(Expected6.given(client.address(), 1800, 3600))
                    .assertFits(steps.get(3));
        }
    }

    @Test
    public void solicitAndRequestPrefix() {
        String duid = duid(2);
        Dhcp6Client client = client(duid).prefix(9);
        client.lease();
        List<Call> found = about(duid);
        query("REQUEST", duid)
                .and(localSubnet())
                .and(Expected6.prefix(prefixOf(client), 56, duid, 9))
                .is("KEA_FAKE_ALLOCATION", 0)
                .assertFits(found.get(6));
        query("REQUEST", duid)
                .and(response("REPLY", duid))
                .and(Expected6.given(prefixOf(client), 1800, 3600))
                .assertFits(found.get(7));
    }

    @Test
    public void rapidCommitSelectsBothAtOnce() {
        String duid = duid(3);
        kea.command("config-get").expect(0);
        Dhcp6Client client = client(duid).address(1).prefix(2);
        client.lease();
        List<Call> selected =
                calls.at("lease6_select").stream().filter(about(duid)::contains).toList();
        // Once for each identity association, in the order of the packet.
        assertEquals(
                List.of("IA_NA", "IA_PD", "IA_NA", "IA_PD"),
                selected.stream().map(call -> call.get("KEA_LEASE6_TYPE")).toList());
    }

    @Test
    public void renewAndRebindAddressAndPrefix() {
        String duid = duid(4);
        Dhcp6Client client = client(duid).address(1).prefix(2);
        client.lease();
        calls.clear();
        client.renew();
        assertExtension("RENEW", "lease6_renew", duid, client);
        calls.clear();
        client.rebind();
        assertExtension("REBIND", "lease6_rebind", duid, client);
    }

    private static void assertExtension(String type, String hook, String duid, Dhcp6Client client) {
        List<Call> found = about(duid);
        assertHooks(found, "pkt6_receive", "subnet6_select", hook, hook, "pkt6_send");
        query(type, duid).and(Expected6.lease(client.address(), duid, 1)).assertFits(found.get(2));
        query(type, duid)
                .and(Expected6.prefix(prefixOf(client), 56, duid, 2))
                .assertFits(found.get(3));
        query(type, duid)
                .and(response("REPLY", duid))
                .and(Expected6.given(client.address(), 1800, 3600))
                .assertFits(found.get(4));
    }

    @Test
    public void releaseAddressAndPrefix() {
        String duid = duid(5);
        Dhcp6Client client = client(duid).address(1).prefix(2);
        client.lease();
        calls.clear();
        client.release();
        List<Call> found = about(duid);
        assertHooks(
                found,
                "pkt6_receive",
                "subnet6_select",
                "lease6_release",
                "lease6_release",
                "pkt6_send");
        query("RELEASE", duid)
                .and(Expected6.lease(client.address(), duid, 1))
                .assertFits(found.get(2));
        query("RELEASE", duid)
                .and(Expected6.prefix(prefixOf(client), 56, duid, 2))
                .assertFits(found.get(3));
        query("RELEASE", duid)
                .and(response("REPLY", duid))
                .and(Expected6.nothingGiven())
                .assertFits(found.get(4));
    }

    @Test
    public void declineAndRecover() {
        String duid = duid(6);
        Dhcp6Client client = client(duid).address(1);
        client.lease();
        calls.clear();
        client.decline();
        Call declined = calls.await("lease6_decline");
        query("DECLINE", duid).and(Expected6.lease(client.address(), duid, 1)).assertFits(declined);
        Call recovered = calls.await("lease6_recover");
        assertEquals(client.address(), recovered.get("KEA_LEASE6_ADDRESS"));
        assertEquals("declined", recovered.get("KEA_LEASE6_STATE"));
        assertEquals("", recovered.get("KEA_LEASE6_HWADDR"));
        assertEquals("1", recovered.get("KEA_LEASE6_VALID_LIFETIME"));
    }

    @Test
    public void expireAddressAndPrefix() {
        String duid = duid(7);
        Dhcp6Client client = client(duid).address(1).prefix(2).lifetimes(1, 1);
        client.lease();
        assertExpired("IA_NA", duid, Expected6.lease(client.address(), duid, 1));
        assertExpired("IA_PD", duid, Expected6.prefix(prefixOf(client), 56, duid, 2));
    }

    private static void assertExpired(String type, String duid, ExpectedEnvironment lease) {
        Call call =
                calls.await(
                        "lease6_expire of " + type,
                        c ->
                                c.hook().equals("lease6_expire")
                                        && duid.equals(c.get("KEA_LEASE6_CLIENT_DUID"))
                                        && type.equals(c.get("KEA_LEASE6_TYPE")));
        lease.like("KEA_LEASE6_IS_EXPIRED", "[01]")
                .is("KEA_LEASE6_VALID_LIFETIME", 1)
                .is("KEA_LEASE6_PREFERRED_LIFETIME", 1)
                .is("KEA_REMOVE_LEASE", 1)
                .assertFits(call);
    }

    @Test
    public void relayed() {
        String duid = duid(8);
        Dhcp6Client client = client(duid).address(1);
        client.behind(KeaConfig.REMOTE_LINK6, "fe80::1", interfaceId());
        client.behind("2001:db8:8::1", "fe80::2");
        client.lease();
        List<Call> found = about(duid);
        query("SOLICIT", duid).is("KEA_QUERY6_REMOTE_PORT", 547).assertFits(found.get(0));
        query("REQUEST", duid)
                .is("KEA_QUERY6_REMOTE_PORT", 547)
                .and(Expected6.subnet("2001:db8:9::", 64))
                .and(Expected6.lease(client.address(), duid, 1))
                .is("KEA_FAKE_ALLOCATION", 0)
                .assertFits(found.get(6));
        query("REQUEST", duid)
                .is("KEA_QUERY6_REMOTE_PORT", 547)
                .and(response("REPLY", duid))
                .is("KEA_RESPONSE6_REMOTE_PORT", 547)
                .and(Expected6.given(client.address(), 1800, 3600))
                .assertFits(found.get(7));
    }

    private static Message6.Option interfaceId() {
        return new Message6.Option(Message6.OPTION_INTERFACE_ID, new byte[] {'i', 'f', 0, '\n'});
    }
}
