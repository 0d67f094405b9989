// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;

/** What a DHCPv6 client gets comes from a file, in every exchange of RFC 8415. */
@RunWith(Parameterized.class)
public class FacebookTrick6IT {
    @ClassRule public static final Lab LAB = new Lab();

    private static final String TRICK = "org.keaosgi.facebook-trick";
    private static final int CONFIRM = 4;
    private static final int NOT_ON_LINK = 4;
    private static final int NO_ADDRESS = 2;
    private static final byte[] KNOWN = {0, 3, 0, 1, 2, (byte) 0xfb, 0, 0, 0, 1};
    private static final byte[] DOUBLE = {0, 3, 0, 1, 2, (byte) 0xfb, 0, 0, 0, 2};
    private static final byte[] UNKNOWN = {0, 3, 0, 1, 2, (byte) 0xfb, 0, 0, 0, 9};
    private static final String ADDRESS = "2001:db8:1::fb:1";
    private static final String PREFIX = "2001:db8:fb01::/48";

    private static KeaServer kea;
    private static Net6 net;

    private final String mode;

    public FacebookTrick6IT(String mode) {
        this.mode = mode;
    }

    @Parameters(name = "{0}")
    public static List<String> modes() {
        return List.of("stateless", "recorded");
    }

    @BeforeClass
    public static void start() throws IOException {
        Path inventory = LAB.directory().resolve("inventory.csv");
        Files.writeString(
                inventory,
                """
                duid,circuit-id,ip-addresses,prefixes,valid-lifetime,preferred-lifetime,dns-servers
                00:03:00:01:02:fb:00:00:00:01,,2001:db8:1::fb:1,2001:db8:fb01::/48,7200,3600,2001:db8::53
                00:03:00:01:02:fb:00:00:00:02,,2001:db8:1::fb:2;2001:db8:1::fb:3,,,,
                ,'port 7',2001:db8:9::fb:7,,,,
                """,
                UTF_8);
        KeaConfig config =
                KeaConfig.v6()
                        .set("renew-timer", 900)
                        .setInSubnet(1, "rapid-commit", true)
                        .hook(
                                OsgiHook.in(LAB, "storage")
                                        .bundle(TRICK)
                                        .config(
                                                TRICK + ".file",
                                                Map.of("file", inventory.toString()))
                                        .parameters())
                        .library("libdhcp_lease_cmds.so", Map.of());
        kea = new KeaServer(LAB, config).start();
        net = new Net6(LAB);
    }

    @Before
    public void useMode() {
        kea.command(
                        "bundle-config-set",
                        Map.of(
                                "pid",
                                TRICK,
                                "properties",
                                Map.of("mode", mode, "unknown", "ignore")))
                .success();
        kea.command("lease6-wipe");
        kea.log().mark();
    }

    @After
    public void quiet() {
        kea.log()
                .assertQuiet(
                        "is refused",
                        "says that somebody else uses",
                        "ALLOC_ENGINE_V6_ALLOC_FAIL",
                        "DHCP6_RELEASE_NA_FAIL_WRONG_DUID");
    }

    @AfterClass
    public static void stop() {
        if (kea != null) {
            kea.stop();
        }
    }

    private void assertRecorded(String type, String address) {
        var answer = kea.command("lease6-get", Map.of("type", type, "ip-address", address));
        if (mode.equals("stateless")) {
            answer.expect(3);
        } else {
            assertThat(answer.success().get("state").getAsInt()).isZero();
        }
    }

    private static int status(Message6 message) {
        return message.option(Message6.OPTION_STATUS)
                .map(bytes -> (int) ByteBuffer.wrap(bytes).getShort())
                .orElse(0);
    }

    @Test
    public void theWholeLifeOfAClient() {
        Dhcp6Client client = net.client(KNOWN).address(1).prefix(2);
        client.solicit();
        assertThat(client.address()).isEqualTo(ADDRESS);
        assertThat(client.prefix()).isEqualTo(PREFIX);
        assertThat(kea.command("lease6-get-all").result()).isEqualTo(3);
        for (Message6 reply : List.of(client.request(), client.renew(), client.rebind())) {
            assertThat(client.address()).isEqualTo(ADDRESS);
            assertThat(client.prefix()).isEqualTo(PREFIX);
            var binding = reply.bindings(Message6.OPTION_IA_NA).get(0);
            assertThat(binding.valid()).isEqualTo(7200);
            assertThat(binding.preferred()).isEqualTo(3600);
            assertThat(reply.option(23)).hasValueSatisfying(dns -> assertThat(dns).hasSize(16));
            assertThat(ByteBuffer.wrap(reply.option(Message6.OPTION_IA_NA).orElseThrow()).getInt(4))
                    .as("Kea's T1")
                    .isEqualTo(900);
            assertRecorded("IA_NA", ADDRESS);
        }
        assertThat(status(client.expect(client.prepare(CONFIRM, false), Message6.REPLY))).isZero();
        assertThat(status(client.release())).isZero();
        client.lease();
        assertThat(client.address()).isEqualTo(ADDRESS);
        assertThat(status(client.decline())).isZero();
    }

    @Test
    public void rapidCommit() {
        Dhcp6Client client = net.client(KNOWN).address(1);
        Message6 reply = client.solicitRapid();
        assertThat(client.address()).isEqualTo(ADDRESS);
        assertThat(reply.option(Message6.OPTION_RAPID_COMMIT)).isPresent();
        assertRecorded("IA_NA", ADDRESS);
    }

    @Test
    public void severalAssociations() {
        Message6 rebind =
                new Message6(Message6.REBIND, 0x123450)
                        .with(Message6.OPTION_CLIENT_ID, DOUBLE)
                        .withAssociation(Message6.OPTION_IA_NA, 1, List.of())
                        .withAssociation(Message6.OPTION_IA_NA, 2, List.of())
                        .withAssociation(Message6.OPTION_IA_NA, 3, List.of());
        Message6 reply = net.client(DOUBLE).expect(rebind, Message6.REPLY);
        List<Message6.Option> associations =
                reply.options.stream()
                        .filter(option -> option.code() == Message6.OPTION_IA_NA)
                        .toList();
        assertThat(associations).hasSize(3);
        assertThat(addressOf(associations.get(0)))
                .endsWith((byte) 0, (byte) 0xfb, (byte) 0, (byte) 2);
        assertThat(addressOf(associations.get(1)))
                .endsWith((byte) 0, (byte) 0xfb, (byte) 0, (byte) 3);
        assertThat(status(Message6.nested(associations.get(2).data(), 12))).isEqualTo(NO_ADDRESS);
    }

    private static byte[] addressOf(Message6.Option association) {
        byte[] inside =
                Message6.nested(association.data(), 12)
                        .option(Message6.OPTION_IA_ADDRESS)
                        .orElseThrow();
        return Arrays.copyOf(inside, 16);
    }

    @Test
    public void whatIsNotTheClientsIsEnded() {
        Dhcp6Client client = net.client(KNOWN).address(1);
        client.lease();
        Message6.Binding other =
                new Message6.Binding(
                        new byte[] {0x20, 1, 0xd, (byte) 0xb8, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 5},
                        128,
                        100,
                        100);
        Message6 rebind =
                new Message6(Message6.REBIND, 0x123456)
                        .with(Message6.OPTION_CLIENT_ID, KNOWN)
                        .withAssociation(Message6.OPTION_IA_NA, 1, List.of(other));
        Message6 reply = client.expect(rebind, Message6.REPLY);
        List<Message6.Binding> bindings = reply.bindings(Message6.OPTION_IA_NA);
        assertThat(bindings.get(0).text()).isEqualTo(ADDRESS);
        assertThat(bindings.get(1).text()).isEqualTo(other.text());
        assertThat(bindings.get(1).valid()).isZero();
        Message6 confirm =
                new Message6(CONFIRM, 0x123457)
                        .with(Message6.OPTION_CLIENT_ID, KNOWN)
                        .withAssociation(Message6.OPTION_IA_NA, 1, List.of(other));
        assertThat(status(client.expect(confirm, Message6.REPLY))).isEqualTo(NOT_ON_LINK);
    }

    @Test
    public void twoClientsOnOnePort() {
        Message6.Option port =
                new Message6.Option(Message6.OPTION_INTERFACE_ID, "port 7".getBytes(UTF_8));
        Dhcp6Client first =
                net.client(new byte[] {0, 3, 0, 1, 2, 0, 0, 0, 0, 1})
                        .behind(KeaConfig.REMOTE_LINK6, "fe80::1", port)
                        .address(1);
        Dhcp6Client second =
                net.client(new byte[] {0, 3, 0, 1, 2, 0, 0, 0, 0, 2})
                        .behind(KeaConfig.REMOTE_LINK6, "fe80::2", port)
                        .address(1);
        first.lease();
        assertThat(first.address()).isEqualTo("2001:db8:9::fb:7");
        Message6 advertise = second.solicit();
        assertThat(advertise.bindings(Message6.OPTION_IA_NA)).isEmpty();
        assertThat(associationStatus(advertise)).isEqualTo(NO_ADDRESS);
        kea.log().await("is refused: 2001:db8:9::fb:7 belongs to");
        first.release();
        second.lease();
        assertThat(second.address()).isEqualTo("2001:db8:9::fb:7");
        second.release();
    }

    private static int associationStatus(Message6 message) {
        byte[] association = message.option(Message6.OPTION_IA_NA).orElseThrow();
        return status(Message6.nested(association, 12));
    }

    @Test
    public void unknownClients() {
        Dhcp6Client client = net.client(UNKNOWN).address(1);
        // Kea takes one packet after the other: when the later one is answered, this one is done.
        CompletableFuture<ByteBuffer> answer = client.send(client.prepare(Message6.SOLICIT, false));
        net.client(KNOWN).address(1).solicit();
        assertThat(answer).isNotDone();
        kea.command(
                        "bundle-config-set",
                        Map.of("pid", TRICK, "properties", Map.of("mode", mode, "unknown", "kea")))
                .success();
        client.lease();
        kea.command("lease6-get", Map.of("ip-address", client.address())).success();
        client.release();
    }
}
