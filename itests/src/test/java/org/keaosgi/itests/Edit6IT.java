// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.keaosgi.itests.bundles.Editor6;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/** Everything that a bundle may change in kea-dhcp6 gets to the client or into Kea's database. */
public class Edit6IT {
    @ClassRule public static final Lab LAB = new Lab();

    private static KeaServer kea;
    private static Net6 net;

    @BeforeClass
    public static void start() throws IOException {
        TestBundle bundle = TestBundle.of(Editor6.class);
        bundle.write(LAB.directory());
        Map<String, Object> guarded =
                Map.of(
                        "name",
                        Editor6.CLASS,
                        "option-data",
                        List.of(Map.of("name", "sip-server-addr", "data", "2001:db8::51")));
        Map<String, Object> reservation =
                Map.of(
                        "flex-id",
                        "'" + Editor6.RESERVED_FOR + "'",
                        "ip-addresses",
                        List.of("2001:db8:1::5:200"));
        KeaConfig config =
                KeaConfig.v6()
                        .set("host-reservation-identifiers", List.of("flex-id"))
                        .set("client-classes", List.of(guarded))
                        .set("dhcp-ddns", Map.of("enable-updates", true))
                        .set("ddns-send-updates", true)
                        .timer("hold-reclaimed-time", 3600)
                        .setInSubnet(1, "reservations", List.of(reservation))
                        .hook(
                                OsgiHook.in(LAB, "storage")
                                        .bundlesFrom(LAB.directory())
                                        .bundle(bundle.symbolicName())
                                        .parameters())
                        .library("libdhcp_lease_cmds.so", Map.of());
        kea = new KeaServer(LAB, config).start();
        net = new Net6(LAB);
    }

    @AfterClass
    public static void stop() {
        if (kea != null) {
            kea.log().assertQuiet("DHCP6_PD_LEASE|LEASE_.*DECLINE|DHCP6_DECLINE");
            kea.stop();
        }
    }

    private static Dhcp6Client client(int kind) {
        return net.client(new byte[] {0, 3, 0, 1, 2, (byte) 0xed, 0, 0, 6, (byte) kind});
    }

    private static List<String> seen() {
        List<String> seen = new ArrayList<>();
        for (JsonElement line : kea.command(Editor6.COMMAND).success().getAsJsonArray("seen")) {
            seen.add(line.getAsString());
        }
        return seen;
    }

    private static JsonObject lease(String address) {
        return kea.command("lease6-get", Map.of("ip-address", address)).success();
    }

    private static long valid(Message6 answer) {
        return answer.bindings(Message6.OPTION_IA_NA).get(0).valid();
    }

    @Test
    public void queriesAndAnswers() {
        Message6 advertise = client(1).address(1).option(6, (byte) 0, (byte) 22).solicit();
        assertThat(advertise.option(22)).as("option of the class that was added").isPresent();
        assertThat(advertise.option(59)).hasValue("http://edited/".getBytes(US_ASCII));
        assertThat(advertise.option(Editor6.ADDED_TO_WIRE)).as("added last").isPresent();
        assertThat(advertise.option(250)).hasValue("added late".getBytes(US_ASCII));
        assertThat(seen())
                .contains(
                        "buffer6_receive SOLICIT",
                        "pkt6_receive wire true",
                        "pkt6_receive added before true",
                        "pkt6_receive class true",
                        "pkt6_receive options 2",
                        "pkt6_receive replaced 1 3",
                        "pkt6_receive removed 1",
                        "pkt6_receive copy true",
                        "pkt6_receive refused true",
                        "subnet6_select subnets [1, 2]",
                        "pkt6_send added at subnet6_select true",
                        "pkt6_send http://edited/",
                        "buffer6_send true");
    }

    @Test
    public void relayLevels() {
        client(2)
                .address(1)
                .behind(
                        KeaConfig.REMOTE_LINK6,
                        "fe80::1",
                        new Message6.Option(18, "port".getBytes(US_ASCII)))
                .solicit();
        assertThat(seen())
                .contains("pkt6_receive relay removed 1", "pkt6_receive relay edited port");
    }

    @Test
    public void anotherSubnet() {
        Dhcp6Client client = client(Editor6.SUBNET_CLIENT).address(1);
        client.lease();
        assertThat(client.address()).startsWith("2001:db8:9:");
        assertThat(seen())
                .contains(
                        "subnet6_select none false",
                        "subnet6_select 1 to 2",
                        "subnet6_select refused true");
    }

    @Test
    public void anIdentifierForAReservation() {
        Dhcp6Client client = client(Editor6.HOST_CLIENT).address(1);
        client.lease();
        assertThat(client.address()).isEqualTo("2001:db8:1::5:200");
        assertThat(seen()).contains("host6_identifier FLEX_ID " + Editor6.RESERVED_FOR);
    }

    @Test
    public void theLeaseItself() {
        Dhcp6Client client = client(3).address(1);
        assertThat(valid(client.lease())).isEqualTo(Editor6.SELECTED_LIFETIME);
        JsonObject lease = lease(client.address());
        assertThat(lease.get("valid-lft").getAsInt()).isEqualTo(Editor6.SELECTED_LIFETIME);
        assertThat(lease.get("user-context").toString()).contains("edited");
        assertThat(valid(client.renew())).isEqualTo(Editor6.RENEWED_LIFETIME);
        Message6 rebound = client.rebind();
        assertThat(valid(rebound)).isEqualTo(Editor6.REBOUND_LIFETIME);
        Message6 inside = Message6.nested(rebound.option(Message6.OPTION_IA_NA).orElseThrow(), 12);
        assertThat(inside.option(13))
                .as("status in the IA_NA")
                .hasValue(new byte[] {0, 0, 'o', 'k'});
        assertThat(seen())
                .contains(
                        "lease6_select lease 1111 1110",
                        "lease6_renew lease 2222 2221",
                        "lease6_renew ia 3 true",
                        "lease6_rebind lease 3333 3332",
                        "lease6_rebind ia 3 true");
        client.release();
        assertThat(seen()).contains("lease6_release true");
    }

    @Test
    public void aDeclinedLease() {
        Dhcp6Client client = client(4).address(1);
        client.lease();
        String address = client.address();
        client.decline();
        assertThat(seen()).contains("lease6_decline true");
        assertThat(lease(address).get("state").getAsInt()).isEqualTo(1);
    }

    @Test
    public void dnsUpdates() {
        byte[] fqdn = {1, 4, 'm', 'i', 'n', 'e'};
        Dhcp6Client client = client(5).address(1).option(39, fqdn);
        Message6 reply = client.lease();
        assertThat(seen()).contains("ddns6_update edited.example.org. false true true");
        assertThat(new String(reply.option(39).orElseThrow(), US_ASCII)).contains("edited");
    }

    @Test
    public void anExpiredLease() {
        kea.command(
                        "lease6-add",
                        Map.of(
                                "ip-address",
                                "2001:db8:1::7:77",
                                "duid",
                                "01:02:03:04:05:06:07:08",
                                "iaid",
                                7,
                                "valid-lft",
                                60,
                                "expire",
                                System.currentTimeMillis() / 1000 - 30))
                .expect(0);
        Awaitility.await("the lease's end")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> seen().contains("lease6_expire true"));
        assertThat(lease("2001:db8:1::7:77").get("state").getAsInt()).isEqualTo(2);
    }
}
