// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.script.RecordedCalls;

/** How scripts are run: waiting or not, in time or not, with what they print and how they end. */
public class RunscriptLifeIT {
    @Rule public final Lab lab = new Lab();

    private RecordedCalls calls;
    private KeaServer kea;
    private Net4 net;
    private int clients;

    @Before
    public void start() throws IOException {
        calls = new RecordedCalls(lab.directory(), "record");
    }

    private void start(Object... settings) {
        KeaConfig config = KeaConfig.v4();
        config.hook(OsgiHook.in(lab, "storage").runscript(calls.script(), settings).parameters());
        kea = new KeaServer(lab, config).start();
        net = new Net4(lab);
    }

    @After
    public void stop() {
        if (kea.isAlive()) {
            kea.stop();
        }
        assertEquals(0, net.retransmissions());
    }

    private Dhcp4Client nextClient() {
        clients++;
        return net.client(String.format("02:aa:11:00:00:%02x", clients));
    }

    private Path file(String name) {
        return lab.directory().resolve(name);
    }

    private static void awaitThat(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(Duration.ofSeconds(20)).until(condition);
    }

    @Test
    public void withoutWaitKeaGoesOn() throws IOException {
        Path go = file("go");
        calls.write(0, "while [ ! -e " + go + " ]; do /bin/sleep 0.02; done");
        start("wait", false, "hooks", List.of("pkt4_receive", "pkt4_send"));
        nextClient().lease();
        assertEquals(List.of(), calls.all());
        Files.createFile(go);
        awaitThat("all scripts", () -> calls.all().size() == 4);
        assertEquals(
                List.of("pkt4_receive", "pkt4_send", "pkt4_receive", "pkt4_send"), calls.hooks());
        assertEquals("DHCPDISCOVER", calls.all().get(0).get("KEA_QUERY4_TYPE"));
        assertEquals("DHCPACK", calls.all().get(3).get("KEA_RESPONSE4_TYPE"));
        kea.log().assertQuiet();
    }

    @Test
    public void fullQueueIsToldAndKeaGoesOn() throws IOException {
        Path go = file("go");
        calls.write(0, "while [ ! -e " + go + " ]; do /bin/sleep 0.02; done");
        start("wait", false, "queue", 2, "hooks", List.of("pkt4_receive"));
        for (int i = 0; i < 8; i++) {
            nextClient().discover();
        }
        Files.createFile(go);
        String line = kea.log().await("WARN .*runscript.*(full|queue|dropped)");
        assertFalse(line.isEmpty());
        awaitThat("the scripts that fit", () -> calls.all().size() >= 2);
    }

    @Test
    public void timeoutKillsTheWholeGroup() throws IOException {
        Path children = file("children");
        calls.write(
                0,
                "/bin/sleep 1000 & echo $! $$ >"
                        + children
                        + "\n(trap '' TERM; /bin/sleep 1000) & /bin/sleep 1000");
        start("timeout", 300, "hooks", List.of("pkt4_receive"));
        nextClient().discover();
        kea.log().await("WARN .*pkt4_receive .*killed");
        for (String pid : Files.readString(children).trim().split(" ", -1)) {
            awaitThat("the end of " + pid, () -> ProcessHandle.of(Long.parseLong(pid)).isEmpty());
        }
        assertEquals(List.of(), calls.all());
    }

    @Test
    public void exitCodesDecideWhenAsked() throws IOException {
        calls.write(20, "");
        start("status", true, "hooks", List.of("pkt4_receive"));
        Dhcp4Client dropped = nextClient();
        CompletableFuture<ByteBuffer> answer = dropped.send(dropped.prepare(Message4.DISCOVER));
        calls.await("pkt4_receive");
        calls.write(0, "");
        nextClient().lease();
        // A single-threaded Kea answers in order: what is not answered by now never will be.
        assertFalse(answer.isDone());
        calls.write(1, "");
        nextClient().lease();
        kea.log().await("WARN .*exit code 1");
    }

    @Test
    public void exitCodesDoNotDecideUnlessAsked() throws IOException {
        calls.write(20, "");
        start("hooks", List.of("pkt4_receive"));
        nextClient().lease();
        kea.log().await("WARN .*exit code 20");
    }

    @Test
    public void outputBecomesLogLines() throws IOException {
        calls.write(0, "echo 'hello  from the script'; echo 'a complaint' >&2");
        start("hooks", List.of("pkt4_receive"));
        nextClient().discover();
        kea.log().await("INFO  \\[kea-dhcp4.osgi[^]]*\\].*pkt4_receive.*hello  from the script");
        kea.log().await("WARN  \\[kea-dhcp4.osgi[^]]*\\].*pkt4_receive.*a complaint");
    }

    @Test
    public void onlyTheWantedEnvironment() {
        start(
                "environment", List.of("PATH", "GREETING=hello = world"),
                "hooks", List.of("load", "pkt4_receive"));
        Map<String, String> atLoad = calls.await("load").environment();
        assertEquals(Map.of("PATH", System.getenv("PATH"), "GREETING", "hello = world"), atLoad);
        nextClient().discover();
        assertEquals("hello = world", calls.await("pkt4_receive").get("GREETING"));
    }

    @Test
    public void nothingIsInherited() throws IOException {
        Path open = file("open");
        // The shell reads its own status: while it starts a program its signals are blocked.
        calls.write(
                0,
                "while read -r line; do case $line in Sig*) echo \"$line\";; esac; done "
                        + "</proc/$$/status >"
                        + open
                        + "; /bin/ls -l /proc/$$/fd >>"
                        + open);
        start("hooks", List.of("pkt4_receive"));
        nextClient().discover();
        List<String> lines = Files.readAllLines(open);
        // The shell itself has its script open, and copies of its own three.
        String own = ".*-> (/dev/null|pipe:.*|" + open + "|" + calls.script() + ")";
        assertEquals(
                List.of(),
                lines.stream().filter(l -> l.contains("->") && !l.matches(own)).toList());
        assertTrue(lines.toString(), lines.contains("SigBlk:\t0000000000000000"));
        // Bits 31 and 32 are the C library's own signals, which it keeps from children itself.
        assertTrue(
                lines.toString(),
                lines.stream().anyMatch(l -> l.matches("SigIgn:\t0{7}[01][08]0{7}")));
    }

    /** The resident process that runs the scripts, as Kea's log tells. */
    private ProcessHandle runner() {
        List<String> started = kea.log().matching("OSGI_RUNNER_STARTED");
        String last = started.get(started.size() - 1);
        String pid = last.replaceAll(".*runner process (\\d+) .*", "$1");
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Test
    public void runnerThatDiesIsReplaced() {
        start("hooks", List.of("pkt4_receive"));
        nextClient().discover();
        ProcessHandle first = runner();
        kea.log().mark();
        first.destroyForcibly();
        kea.log().await("OSGI_RUNNER_LOST");
        kea.log().await("OSGI_RUNNER_STARTED");
        awaitThat(
                "scripts being run again",
                () -> {
                    calls.clear();
                    nextClient().discover();
                    return calls.at("pkt4_receive").size() == 1;
                });
        awaitThat("no zombies", () -> zombies() == 0);
    }

    private long zombies() throws IOException {
        return kea.handle()
                .orElseThrow()
                .descendants()
                .filter(child -> stateOf(child.pid()).equals("Z"))
                .count();
    }

    private static String stateOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
        } catch (IOException e) {
            return "gone";
        }
    }

    @Test
    public void nothingIsLeftWhenKeaDies() {
        start("hooks", List.of("pkt4_receive"));
        nextClient().discover();
        ProcessHandle runner = runner();
        kea.kill();
        awaitThat("the runner's end", () -> !runner.isAlive() || stateOf(runner.pid()).equals("Z"));
    }

    @Test
    public void stopsWhileAScriptHangs() throws IOException {
        calls.write(0, "/bin/sleep 1000");
        start("wait", false, "timeout", 3000, "hooks", List.of("pkt4_receive"));
        nextClient().discover();
        awaitThat("the script being run", () -> runner().descendants().count() >= 2);
        List<ProcessHandle> all = new ArrayList<>(runner().descendants().toList());
        all.add(runner());
        kea.stop();
        awaitThat("the end of all processes", () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
}
