// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;

/** What a DHCPv4 client gets comes from a file, in every state that RFC 2131 has for clients. */
@RunWith(Parameterized.class)
public class FacebookTrick4IT {
    @ClassRule public static final Lab LAB = new Lab();

    private static final String TRICK = "org.keaosgi.facebook-trick";
    private static final String FILE = TRICK + ".file";
    private static final String KNOWN = "02:fb:00:00:00:01";
    private static final String KNOWN_ADDRESS = "198.18.120.1";
    private static final String RELAYED = "02:fb:00:00:00:02";
    private static final String RELAYED_ADDRESS = "198.19.200.2";
    private static final String AWAY = "02:fb:00:00:00:03";
    private static final String UNKNOWN = "02:fb:00:00:00:99";
    private static final String PORT = "eth0/7";
    private static final String PORT_ADDRESS = "198.19.200.7";

    private static KeaServer kea;
    private static Net4 net;
    private static Path inventory;

    private final String mode;

    public FacebookTrick4IT(String mode) {
        this.mode = mode;
    }

    @Parameters(name = "{0}")
    public static List<String> modes() {
        return List.of("stateless", "recorded");
    }

    @BeforeClass
    public static void start() throws IOException {
        inventory = LAB.directory().resolve("inventory.json");
        Files.writeString(inventory, json(KNOWN_ADDRESS), UTF_8);
        KeaConfig config =
                KeaConfig.v4()
                        .set("renew-timer", 900)
                        // None of the inventory's addresses is in a pool.
                        .setInSubnet(
                                1, "pools", List.of(Map.of("pool", "198.18.64.0 - 198.18.64.63")))
                        .setInSubnet(
                                1,
                                "option-data",
                                List.of(Map.of("name", "routers", "data", "198.18.0.254")))
                        .hook(
                                OsgiHook.in(LAB, "storage")
                                        .bundle(TRICK)
                                        .config(
                                                FILE,
                                                Map.of(
                                                        "file",
                                                        inventory.toString(),
                                                        "interval",
                                                        50))
                                        .parameters())
                        .library("libdhcp_lease_cmds.so", Map.of());
        kea = new KeaServer(LAB, config).start();
        net = new Net4(LAB);
    }

    private static String json(String knownAddress) {
        return """
        [
          { "hw-address": "%s", "ip-address": "%s", "valid-lifetime": 7200,
            "prefix-length": 20, "next-server": "198.18.0.77", "boot-file-name": "pxe.0",
            "option-data": [ { "name": "domain-name", "data": "inventory.example" } ] },
          { "hw-address": "%s", "relay-address": "198.19.0.1", "ip-address": "%s" },
          { "hw-address": "%s", "ip-address": "203.0.113.3" },
          { "circuit-id": "'%s'", "ip-address": "%s" }
        ]
        """
                .formatted(KNOWN, knownAddress, RELAYED, RELAYED_ADDRESS, AWAY, PORT, PORT_ADDRESS);
    }

    @Before
    public void useMode() {
        configure(Map.of("mode", mode, "unknown", "ignore"));
        wipe();
        kea.log().mark();
    }

    private static void configure(Map<String, ?> properties) {
        kea.command("bundle-config-set", Map.of("pid", TRICK, "properties", properties)).success();
    }

    private static void wipe() {
        kea.command("lease4-wipe");
    }

    @After
    public void quiet() {
        kea.log()
                .assertQuiet(
                        "is refused",
                        "says that somebody else uses",
                        // What Kea says of a decline when it has no leases.
                        "DHCP4_DECLINE_LEASE_NOT_FOUND");
    }

    @AfterClass
    public static void stop() {
        if (kea != null) {
            kea.stop();
        }
    }

    private static Dhcp4Client known() {
        return net.client(KNOWN);
    }

    /** Kea takes one packet after the other: when the later one is answered, this one is done. */
    private static void assertIsIgnored(Dhcp4Client client) {
        CompletableFuture<ByteBuffer> answer = client.send(client.prepare(Message4.DISCOVER));
        known().discover();
        assertThat(answer).isNotDone();
    }

    private static int seconds(Message4 answer) {
        return ByteBuffer.wrap(answer.option(Message4.OPTION_LEASE_TIME).orElseThrow()).getInt();
    }

    private static String text(Message4 answer, int code) {
        return new String(answer.option(code).orElseThrow(), US_ASCII);
    }

    /** The lease database holds the address only in the mode that records. */
    private void assertRecorded(String address, String hardwareAddress) {
        var answer = kea.command("lease4-get", Map.of("ip-address", address));
        if (mode.equals("stateless")) {
            answer.expect(3);
            return;
        }
        var lease = answer.success();
        assertThat(lease.get("hw-address").getAsString()).isEqualTo(hardwareAddress);
        assertThat(lease.get("state").getAsInt()).isZero();
    }

    @Test
    public void theWholeLifeOfAClient() {
        Dhcp4Client client = known();
        Message4 offer = client.discover();
        assertThat(client.address()).isEqualTo(KNOWN_ADDRESS);
        assertThat(text(offer, 15)).isEqualTo("inventory.example");
        for (Message4 ack :
                List.of(client.request(), client.renew(), client.rebind(), client.reboot())) {
            assertThat(client.address()).isEqualTo(KNOWN_ADDRESS);
            assertThat(seconds(ack)).isEqualTo(7200);
            assertThat(text(ack, 15)).isEqualTo("inventory.example");
            assertThat(ack.option(1)).hasValue(new byte[] {-1, -1, (byte) 0xf0, 0});
            assertThat(ack.option(3)).as("Kea's").hasValue(new byte[] {(byte) 198, 18, 0, -2});
            assertThat(ack.option(58)).as("Kea's T1").hasValue(new byte[] {0, 0, 3, (byte) 132});
            assertThat(ack.siaddr).isEqualTo(0xc612004d);
            assertThat(new String(ack.file, US_ASCII).trim()).isEqualTo("pxe.0");
            assertRecorded(KNOWN_ADDRESS, KNOWN);
        }
        assertThat(text(client.inform(), 15)).isEqualTo("inventory.example");
        client.release();
        assertThat(client.lease().yiaddr).isEqualTo(0xc6127801);
        assertRecorded(KNOWN_ADDRESS, KNOWN);
    }

    @Test
    public void answersToAClientThatCanTakeUnicastGoToItsAddress() {
        Dhcp4Client client = known();
        client.lease();
        Message4 renewal = client.renew();
        assertThat(renewal.ciaddr).isEqualTo(renewal.yiaddr);
    }

    @Test
    public void anotherAddressThanTheInventorysIsRefused() {
        Dhcp4Client client = known();
        client.discover();
        byte[] other = {(byte) 198, 18, 65, 5};
        byte[] server = client.requestMessage().option(Message4.OPTION_SERVER_ID).orElseThrow();
        Message4 selecting =
                client.prepare(Message4.REQUEST)
                        .with(Message4.OPTION_REQUESTED_ADDRESS, other)
                        .with(Message4.OPTION_SERVER_ID, server);
        assertIsNak(client.expect(selecting, Message4.NAK));
        Message4 rebooting =
                client.prepare(Message4.REQUEST).with(Message4.OPTION_REQUESTED_ADDRESS, other);
        assertIsNak(client.expect(rebooting, Message4.NAK));
        Message4 rebinding = client.prepare(Message4.REQUEST);
        rebinding.ciaddr = 0xc6124105;
        // Answered by broadcast, although it says that it has an address.
        assertIsNak(client.expect(rebinding, Message4.NAK));
        kea.command("lease4-get", Map.of("ip-address", "198.18.65.5")).expect(3);
    }

    private static void assertIsNak(Message4 nak) {
        assertThat(nak.yiaddr).isZero();
        assertThat(nak.ciaddr).isZero();
        assertThat(nak.siaddr).isZero();
        assertThat(nak.option(Message4.OPTION_SERVER_ID)).isPresent();
        assertThat(nak.options.stream().map(Message4.Option::code))
                .isSubsetOf(List.of(53, 54, 61, 82));
    }

    @Test
    public void aRelayIsPartOfWhoTheClientIs() {
        Dhcp4Client client = net.client(RELAYED);
        assertIsIgnored(client);
        client.behind("198.19.0.1", 1, new byte[] {2, 1, 7});
        client.lease();
        assertThat(client.address()).isEqualTo(RELAYED_ADDRESS);
        client.renew();
        assertRecorded(RELAYED_ADDRESS, RELAYED);
        Message4 wrong =
                client.prepare(Message4.REQUEST)
                        .with(
                                Message4.OPTION_REQUESTED_ADDRESS,
                                (byte) 198,
                                (byte) 19,
                                (byte) 1,
                                (byte) 1);
        Message4 nak = client.expect(wrong, Message4.NAK);
        assertThat(nak.flags & 0x8000).as("so that the relay broadcasts it").isNotZero();
        assertThat(nak.option(82)).isPresent();
    }

    @Test
    public void twoClientsOnOnePort() {
        byte[] circuit = new byte[PORT.length() + 2];
        circuit[0] = 1;
        circuit[1] = (byte) PORT.length();
        System.arraycopy(PORT.getBytes(US_ASCII), 0, circuit, 2, PORT.length());
        Dhcp4Client first = net.client("02:fb:00:00:01:01").behind("198.19.0.1", 1, circuit);
        Dhcp4Client second = net.client("02:fb:00:00:01:02").behind("198.19.0.1", 1, circuit);
        first.lease();
        assertThat(first.address()).isEqualTo(PORT_ADDRESS);
        assertIsIgnored(second);
        Message4 request =
                second.prepare(Message4.REQUEST)
                        .with(Message4.OPTION_REQUESTED_ADDRESS, addressOf(PORT_ADDRESS));
        assertIsNak(second.expect(request, Message4.NAK));
        kea.log().await("is refused: .*198.19.200.7");
        first.renew();
        first.release();
        second.lease();
        assertThat(second.address()).isEqualTo(PORT_ADDRESS);
        second.release();
    }

    private static byte[] addressOf(String text) {
        byte[] bytes = new byte[4];
        int at = 0;
        for (String part : text.split("\\.", -1)) {
            bytes[at++] = (byte) Integer.parseInt(part);
        }
        return bytes;
    }

    @Test
    public void anAddressThatIsNotOnTheClientsLink() {
        Dhcp4Client client = net.client(AWAY);
        assertIsIgnored(client);
        Message4 rebooting =
                client.prepare(Message4.REQUEST)
                        .with(Message4.OPTION_REQUESTED_ADDRESS, addressOf("203.0.113.3"));
        assertIsNak(client.expect(rebooting, Message4.NAK));
        kea.log().await("203.0.113.3 is not in subnet");
    }

    @Test
    public void aDeclinedAddressIsReported() {
        Dhcp4Client client = known();
        client.lease();
        client.decline();
        kea.log().await(KNOWN + ".* says that somebody else uses its address " + KNOWN_ADDRESS);
    }

    @Test
    public void unknownClients() {
        Dhcp4Client client = net.client(UNKNOWN);
        assertIsIgnored(client);
        configure(Map.of("mode", mode, "unknown", "kea"));
        client.lease();
        assertThat(client.address()).startsWith("198.18.");
        kea.command("lease4-get", Map.of("ip-address", client.address())).success();
        known().lease();
        assertRecorded(KNOWN_ADDRESS, KNOWN);
        client.release();
    }

    @Test
    public void aNewInventoryHoldsFromTheNextPacketOnAndABadOneNever() throws IOException {
        try {
            replaceInventories();
        } finally {
            kea.log().mark();
            replaceInventory(json(KNOWN_ADDRESS));
            kea.log().await("the inventory .* has 4 clients");
            kea.log().mark();
        }
    }

    private static void replaceInventories() throws IOException {
        Dhcp4Client client = known();
        client.lease();
        replaceInventory(json("198.18.120.8"));
        kea.log().await("the inventory .* has 4 clients");
        Message4 renewal = client.prepare(Message4.REQUEST);
        renewal.ciaddr = 0xc6127801;
        assertIsNak(client.expect(renewal, Message4.NAK));
        client.lease();
        assertThat(client.address()).isEqualTo("198.18.120.8");
        kea.log().mark();
        replaceInventory(json("198.18.120.300"));
        String line = kea.log().await("the inventory .* stays in force");
        assertThat(line).contains("line 2", "ip-address", "198.18.120.300");
        assertThat(client.renew().yiaddr).isEqualTo(0xc6127808);
    }

    private static void replaceInventory(String text) throws IOException {
        Path next = Files.writeString(LAB.directory().resolve("next.json"), text, UTF_8);
        Files.move(
                next,
                inventory,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    public void kindsOfMistakesInTheConfiguration() {
        String before = kea.command("bundle-config-get", Map.of("pid", TRICK)).success().toString();
        for (Map<String, ?> wrong :
                Arrays.<Map<String, ?>>asList(
                        Map.of("mode", "sometimes"),
                        Map.of("timeout", 0),
                        Map.of("unknown", "drop"),
                        Map.of("mod", "stateless"))) {
            var answer =
                    kea.command("bundle-config-set", Map.of("pid", TRICK, "properties", wrong));
            assertThat(answer.expect(1)).contains(wrong.keySet().iterator().next());
        }
        assertThat(kea.command("bundle-config-get", Map.of("pid", TRICK)).success())
                .hasToString(before);
    }
}
