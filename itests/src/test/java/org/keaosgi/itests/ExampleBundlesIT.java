// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;
import org.keaosgi.itests.lab.Shell;
import org.keaosgi.itests.load.Perfdhcp;

/** The example bundles are built as their READMEs say, and do what these say. */
public class ExampleBundlesIT {
    private static final String GROUP = "org.keaosgi.examples.";
    private static final String WANTED = "02:00:00:00:00:01";
    private static final String UNWANTED = "02:66:66:00:00:02";

    @Rule public final Lab lab = new Lab();

    /** Builds a copy of the example, so that nothing is left in the sources. */
    private void build(String name) throws IOException {
        Path source = Repository.root().resolve("examples").resolve(name);
        Path project = lab.directory().resolve("build");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file :
                    files.filter(file -> !file.startsWith(source.resolve("target"))).toList()) {
                Path copy = project.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Shell.run("sh", "-c", "cd " + project + " && mvn package -B -q");
        Path jar = project.resolve("target").resolve(name + "-1.0.0.jar");
        Files.copy(jar, lab.directory().resolve(jar.getFileName()));
    }

    private KeaServer start(KeaConfig config, String name, Map<String, ?> properties)
            throws IOException {
        build(name);
        OsgiHook hook =
                OsgiHook.in(lab, "storage")
                        .bundlesFrom(lab.directory())
                        .bundle(GROUP + name)
                        .config(GROUP + name, properties);
        return new KeaServer(lab, config.hook(hook.parameters())).start();
    }

    @Test
    public void macBlocklistDrops() throws IOException {
        KeaServer kea = start(KeaConfig.v4(), "mac-blocklist", Map.of());
        Net4 net = new Net4(lab);
        Dhcp4Client unwanted = net.client(UNWANTED);
        unwanted.lease();
        block(kea, List.of("02:66:66"));
        unwanted.release();
        net.client(WANTED).lease();
        assertEquals("the release was dropped", 2, statistic(kea, "subnet[1].assigned-addresses"));
        assertEquals(1, statistic(kea, "mac-blocklist-dropped"));
        block(kea, List.of("02:66:66:00:00:03", WANTED.substring(0, 14) + ":99"));
        unwanted.release();
        await("the release", () -> statistic(kea, "subnet[1].assigned-addresses") == 1);
        assertEquals(1, statistic(kea, "mac-blocklist-dropped"));
        quietEnd(kea);
    }

    private static void block(KeaServer kea, List<String> addresses) {
        Map<String, Object> properties = Map.of("addresses", addresses);
        kea.command(
                        "bundle-config-set",
                        Map.of("pid", GROUP + "mac-blocklist", "properties", properties))
                .expect(0);
    }

    private static int statistic(KeaServer kea, String name) {
        JsonObject found = kea.command("statistic-get", Map.of("name", name)).success();
        // A statistic is there once somebody has set it.
        return found.has(name)
                ? found.getAsJsonArray(name).get(0).getAsJsonArray().get(0).getAsInt()
                : 0;
    }

    @Test
    public void facebookTrickGivesWithoutLeases() throws IOException {
        build("facebook-trick");
        KeaConfig config = new Example("facebook-trick", Family.V4).in(lab);
        KeaServer kea = new KeaServer(lab, config).start();
        Net4 net = new Net4(lab);
        Dhcp4Client first = net.client(WANTED);
        Message4 ack = first.lease();
        assertEquals("10.0.0.42", first.address());
        assertArrayEquals("facebook.com".getBytes(US_ASCII), ack.option(15).orElseThrow());
        assertArrayEquals(new byte[] {-1, -1, (byte) 0xf0, 0}, ack.option(1).orElseThrow());
        assertEquals("no lease is assigned", 0, statistic(kea, "subnet[1].assigned-addresses"));
        Dhcp4Client second = net.client(UNWANTED);
        assertTrue(second.exchange(second.prepare(Message4.DISCOVER)).isEmpty());
        kea.log().await("is refused: its address 10.0.0.42 belongs to");
        kea.log().assertQuiet("is refused");
        kea.stop();
    }

    @Test
    public void stressTestServesCountsUnderLoad() throws IOException {
        KeaServer kea =
                start(
                        KeaConfig.v4().multiThreading(true).severity("WARN"),
                        "stress-test",
                        Map.of("port", 9100));
        CompletableFuture<Perfdhcp.Result> load =
                CompletableFuture.supplyAsync(() -> Perfdhcp.run(lab, Family.V4, 100, 6));
        await("packets in the metrics", () -> metric("receive", "DHCPREQUEST") > 0);
        int before = metric("receive", "DHCPDISCOVER");
        await("more packets", () -> metric("receive", "DHCPDISCOVER") > before);
        Perfdhcp.Result result = load.join();
        assertTrue(result.output(), result.received() > 0);
        assertTrue(metric("receive", "DHCPDISCOVER") + metric("receive", "DHCPREQUEST") > 0);
        await(
                "the counts to be Kea's own",
                () ->
                        metric("send", "DHCPACK") == statistic(kea, "pkt4-ack-sent")
                                && metric("send", "DHCPOFFER")
                                        == statistic(kea, "pkt4-offer-sent"));
        assertTrue(metrics().contains("dhcp4_statistic{name=\"pkt4-received\"} "));
        kea.command("bundle-stop", Map.of("bundle", GROUP + "stress-test")).expect(0);
        assertEquals("", metrics());
        quietEnd(kea);
    }

    private int metric(String direction, String type) {
        Matcher found =
                Pattern.compile(
                                "^dhcp4_pkt_"
                                        + direction
                                        + "_total\\{type=\""
                                        + type
                                        + "\"} (\\d+)$",
                                Pattern.MULTILINE)
                        .matcher(metrics());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** Empty when nobody answers. */
    private String metrics() {
        String curl = "curl -s http://127.0.0.1:9100/metrics || true";
        return lab.run("server", "sh", "-c", curl);
    }

    @Test
    public void capturePackets4() throws IOException {
        KeaServer kea = startCapturing(KeaConfig.v4());
        Net4 net = new Net4(lab);
        net.client(WANTED).lease();
        net.client(UNWANTED).behind(Lab.RELAY4, 1, new byte[] {1, 1, 7}).lease();
        await("all entries", () -> statistic(kea, "capture-packets-written") == 16);
        String fields = "ip.src,udp.dstport,dhcp.option.dhcp,dhcp.hw.mac_addr,dhcp.ip.your";
        List<String> packets = tshark(fields, "udp.checksum.status==1 && ip.checksum.status==1");
        assertEquals(packets.toString(), 8, packets.size());
        assertEquals(Lab.CLIENT4 + "\t67\t1\t" + WANTED + "\t0.0.0.0", packets.get(0));
        assertTrue(packets.get(3).startsWith(Lab.SERVER4 + "\t68\t5\t" + WANTED + "\t198.18."));
        assertTrue(packets.get(5).startsWith(Lab.SERVER4 + "\t67\t2\t" + UNWANTED));
        String text = Files.readString(lab.directory().resolve("capture.txt"));
        assertTrue(text, text.contains("DHCPDISCOVER") && text.contains("DHCPACK"));
        quietEnd(kea);
    }

    @Test
    public void capturePackets6() throws IOException {
        KeaServer kea = startCapturing(KeaConfig.v6());
        byte[] duid = {0, 3, 0, 1, 2, 0, 0, 0, 0, 7};
        new Net6(lab).client(duid).address(1).lease();
        await("all entries", () -> statistic(kea, "capture-packets-written") == 8);
        List<String> packets = tshark("dhcpv6.msgtype,udp.dstport", "udp.checksum.status==1");
        assertEquals(List.of("1\t547", "2\t546", "3\t547", "7\t546"), packets);
        String text = Files.readString(lab.directory().resolve("capture.txt"));
        assertTrue(text, text.contains("SOLICIT") && text.contains("REPLY"));
        quietEnd(kea);
    }

    private KeaServer startCapturing(KeaConfig config) throws IOException {
        Path pcap = lab.directory().resolve("capture.pcap");
        Path text = lab.directory().resolve("capture.txt");
        return start(
                config,
                "capture-packets",
                Map.of("pcap", pcap.toString(), "text", text.toString()));
    }

    /** Fields of the captured packets that a filter lets through, checksums verified. */
    private List<String> tshark(String fields, String filter) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "tshark",
                                "-r",
                                lab.directory().resolve("capture.pcap").toString()));
        command.addAll(List.of("-o", "ip.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE"));
        command.addAll(List.of("-Y", filter, "-T", "fields"));
        for (String field : fields.split(",", -1)) {
            command.addAll(List.of("-e", field));
        }
        return Shell.run(command.toArray(new String[0]))
                .lines()
                .filter(line -> !line.startsWith("Running as user"))
                .toList();
    }

    @Test
    public void askHttp4() throws IOException {
        Inventory inventory = new Inventory(lab);
        KeaServer kea = start(KeaConfig.v4(), "ask-http", inventory.settings());
        Net4 net = new Net4(lab);
        Dhcp4Client slow = net.client("02:00:00:00:00:0a");
        slow.discover();
        inventory.hold("02:00:00:00:00:0a");
        var waiting = slow.send(slow.requestMessage());
        await("a packet that waits", () -> inventory.isHolding());
        Message4 ack = net.client(WANTED).lease();
        assertEquals("boot-" + WANTED, new String(ack.option(67).orElseThrow(), US_ASCII));
        Dhcp4Client forbidden = net.client(UNWANTED);
        inventory.forbid(UNWANTED);
        forbidden.discover();
        var refused = forbidden.send(forbidden.requestMessage());
        await("the question", () -> inventory.asked().contains(UNWANTED));
        assertFalse(waiting.isDone());
        inventory.release();
        assertTrue(Message4.decode(waiting.join()).type() == Message4.ACK);
        inventory.close();
        Message4 unasked = net.client("02:00:00:00:00:0b").lease();
        assertTrue(unasked.option(67).isEmpty());
        assertFalse(refused.isDone());
        kea.log().assertQuiet("does not say whether a client");
        kea.stop();
    }

    @Test
    public void askHttp6() throws IOException {
        Inventory inventory = new Inventory(lab);
        KeaServer kea = start(KeaConfig.v6(), "ask-http", inventory.settings());
        byte[] duid = {0, 3, 0, 1, 2, 0, 0, 0, 0, 7};
        Message6 reply = new Net6(lab).client(duid).address(1).lease();
        String url = new String(reply.option(59).orElseThrow(), US_ASCII);
        assertEquals("boot-00:03:00:01:02:00:00:00:00:07", url);
        quietEnd(kea);
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(20))
                .until(condition);
    }

    private static void quietEnd(KeaServer kea) {
        kea.log().assertQuiet();
        kea.stop();
    }
}
