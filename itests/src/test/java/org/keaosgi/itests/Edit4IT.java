// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.keaosgi.itests.bundles.Editor4;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/** Everything that a bundle may change in kea-dhcp4 gets to the client or into Kea's database. */
public class Edit4IT {
    @ClassRule public static final Lab LAB = new Lab();

    private static KeaServer kea;
    private static Net4 net;

    @BeforeClass
    public static void start() throws IOException {
        TestBundle bundle = TestBundle.of(Editor4.class);
        bundle.write(LAB.directory());
        KeaConfig config =
                KeaConfig.v4()
                        .set("host-reservation-identifiers", List.of("flex-id"))
                        .set("client-classes", List.of(guarded()))
                        .set("dhcp-ddns", Map.of("enable-updates", true))
                        .set("ddns-send-updates", true)
                        .timer("hold-reclaimed-time", 3600)
                        .setInSubnet(1, "reservations", List.of(reservation()))
                        .hook(
                                OsgiHook.in(LAB, "storage")
                                        .bundlesFrom(LAB.directory())
                                        .bundle(bundle.symbolicName())
                                        .parameters())
                        .library("libdhcp_lease_cmds.so", Map.of());
        kea = new KeaServer(LAB, config).start();
        net = new Net4(LAB);
    }

    /** A class that clients are in only because the bundle says so. */
    private static Map<String, Object> guarded() {
        return Map.of(
                "name",
                Editor4.CLASS,
                "option-data",
                List.of(Map.of("name", "domain-name", "data", "edited.example")));
    }

    private static Map<String, Object> reservation() {
        return Map.of("flex-id", "'" + Editor4.RESERVED_FOR + "'", "ip-address", "198.18.200.200");
    }

    @AfterClass
    public static void stop() {
        if (kea != null) {
            kea.log().assertQuiet();
            kea.stop();
        }
    }

    private static Dhcp4Client client(int kind) {
        return net.client("02:ed:00:00:00:" + String.format("%02x", kind));
    }

    private static List<String> seen() {
        List<String> seen = new ArrayList<>();
        for (JsonElement line : kea.command(Editor4.COMMAND).success().getAsJsonArray("seen")) {
            seen.add(line.getAsString());
        }
        return seen;
    }

    private static int seconds(Message4 answer) {
        return ByteBuffer.wrap(answer.option(Message4.OPTION_LEASE_TIME).orElseThrow()).getInt();
    }

    private static JsonElement lease(String address) {
        return kea.command("lease4-get", Map.of("ip-address", address)).success();
    }

    @Test
    public void queriesAndAnswers() {
        Message4 ask = client(1).prepare(Message4.DISCOVER);
        ask.with(55, new byte[] {15, 43, 66});
        Message4 offer = client(1).expect(ask, Message4.OFFER);
        assertThat(offer.option(15).map(bytes -> new String(bytes, US_ASCII)))
                .as("option of the class that was added")
                .hasValue("edited.example");
        assertThat(offer.option(66)).hasValue("boot.example.org".getBytes(US_ASCII));
        assertThat(offer.option(67)).hasValue("added late".getBytes(US_ASCII));
        assertThat(offer.option(3)).hasValue(new byte[] {(byte) 192, 0, 2, 1});
        assertThat(offer.option(43)).hasValue(new byte[] {1, 1, 5});
        assertThat(new String(offer.sname, US_ASCII).trim()).isEqualTo("edited server");
        assertThat(new String(offer.file, US_ASCII).trim())
                .as("set at pkt4_send, its first letter at buffer4_send")
                .isEqualTo("Edited file");
        assertThat(offer.siaddr).isEqualTo(0xc000024d);
        assertThat(seen())
                .contains(
                        "buffer4_receive " + 0x1234 + " DHCPDISCOVER",
                        "pkt4_receive wire " + 0x1234,
                        "pkt4_receive added before true",
                        "pkt4_receive class true",
                        "pkt4_receive option edited",
                        "pkt4_receive long 300",
                        "pkt4_receive secs 7",
                        "pkt4_receive local 02:02:02:02:02:02",
                        "pkt4_receive removed 1 0",
                        "pkt4_receive copy true",
                        "pkt4_receive refused true",
                        "subnet4_select subnets [1, 2]",
                        "pkt4_send secs set at subnet4_select 8",
                        "pkt4_send edited server",
                        "buffer4_send " + (int) 'E');
    }

    @Test
    public void anotherSubnet() {
        Dhcp4Client client = client(Editor4.SUBNET_CLIENT);
        client.lease();
        assertThat(client.address()).startsWith("198.19.");
        assertThat(seen())
                .contains(
                        "subnet4_select none false",
                        "subnet4_select 1 to 2",
                        "subnet4_select refused true");
    }

    @Test
    public void anIdentifierForAReservation() {
        Dhcp4Client client = client(Editor4.HOST_CLIENT);
        client.lease();
        assertThat(client.address()).isEqualTo("198.18.200.200");
        assertThat(seen()).contains("host4_identifier FLEX_ID " + Editor4.RESERVED_FOR);
    }

    @Test
    public void theLeaseItself() {
        Dhcp4Client client = client(Editor4.LEASE_CLIENT);
        Message4 ack = client.lease();
        assertThat(client.address()).isEqualTo(Editor4.LEASE_ADDRESS);
        assertThat(seconds(ack)).isEqualTo(Editor4.SELECTED_LIFETIME);
        var lease = lease(Editor4.LEASE_ADDRESS).getAsJsonObject();
        assertThat(lease.get("hostname").getAsString()).isEqualTo("chosen");
        assertThat(lease.get("valid-lft").getAsInt()).isEqualTo(Editor4.SELECTED_LIFETIME);
        assertThat(lease.get("user-context").toString()).contains("edited");
        assertThat(seconds(client.renew())).isEqualTo(Editor4.RENEWED_LIFETIME);
        assertThat(seen())
                .contains(
                        "lease4_select "
                                + Editor4.SELECTED_LIFETIME
                                + " "
                                + Editor4.SELECTED_LIFETIME,
                        "lease4_renew " + Editor4.RENEWED_LIFETIME);
    }

    @Test
    public void dnsUpdates() {
        Dhcp4Client client = client(4).option(Message4.OPTION_HOSTNAME, "mine".getBytes(US_ASCII));
        client.lease();
        assertThat(seen()).contains("ddns4_update edited.example.org. false true true");
        var lease = lease(client.address()).getAsJsonObject();
        assertThat(lease.get("hostname").getAsString()).startsWith("edited.example.org");
        assertThat(lease.get("fqdn-fwd").getAsBoolean()).isFalse();
        assertThat(lease.get("fqdn-rev").getAsBoolean()).isTrue();
    }

    @Test
    public void anExpiredLease() {
        kea.command(
                        "lease4-add",
                        Map.of(
                                "ip-address",
                                "198.18.77.77",
                                "hw-address",
                                "02:ed:00:00:00:77",
                                "valid-lft",
                                60,
                                "expire",
                                System.currentTimeMillis() / 1000 - 30))
                .expect(0);
        Awaitility.await("the lease's end")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> seen().contains("lease4_expire true"));
        var lease = lease("198.18.77.77").getAsJsonObject();
        assertThat(lease.get("state").getAsInt()).isEqualTo(2);
        if (KeaUnderTest.keepsContextWhenReclaiming()) {
            assertThat(lease.get("user-context").toString()).contains("edited");
        } else {
            assertThat(lease.has("user-context")).isFalse();
        }
    }

    @Test
    public void theAnswerToACommand() {
        assertThat(kea.command(Editor4.REPLACED_COMMAND).expect(3)).isEqualTo("edited");
        assertThat(seen()).contains("command_processed true");
    }
}
