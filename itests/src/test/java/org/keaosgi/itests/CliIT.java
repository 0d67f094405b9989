// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.keaosgi.itests.Tool.Result;
import org.keaosgi.itests.bundles.Swapped;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;
import org.keaosgi.itests.load.LoadGenerator;
import org.keaosgi.itests.script.RecordedCalls;

/** Every command of kea-osgi, with both daemons at work; and what it says when they aren't. */
public class CliIT {
    @ClassRule public static final Lab LAB = new Lab();

    private static KeaServer kea4;
    private static KeaServer kea6;
    private static Tool tool;
    private static Path script;

    private final TestBundle bundle = TestBundle.of(Swapped.class);
    private final String name = bundle.symbolicName();

    @BeforeClass
    public static void start() throws IOException {
        script = new RecordedCalls(LAB.directory(), "calls").script();
        kea4 = new KeaServer(LAB, KeaConfig.v4().hook(parameters("storage4"))).start();
        kea6 = new KeaServer(LAB, KeaConfig.v6().hook(parameters("storage6"))).start();
        tool = new Tool(LAB, kea4, kea6);
    }

    private static Map<String, Object> parameters(String storage) {
        return OsgiHook.in(LAB, storage)
                .bundlesFrom(LAB.directory())
                .runscript(script, "hooks", List.of("pkt4_receive", "pkt6_receive"), "wait", true)
                .parameters();
    }

    @After
    public void bothStillServe() {
        assertThat(kea4.isAlive()).isTrue();
        assertThat(kea6.isAlive()).isTrue();
    }

    private static JsonObject arguments(Result result) {
        return result.json().getAsJsonObject().getAsJsonObject("arguments");
    }

    @Test
    public void aBundlesLife() throws IOException {
        String first = bundle.version("1.0.0").write(LAB.directory()).toString();
        String second = bundle.version("2.0.0").write(LAB.directory()).toString();
        for (String family : List.of("-4", "-6")) {
            KeaServer kea = family.equals("-4") ? kea4 : kea6;
            Result installed = tool.run(family, "install", first, "--no-start");
            assertThat(installed.expect(0)).contains(name + " 1.0.0 installed.");
            kea.command(Swapped.COMMAND).expect(2);
            assertThat(tool.run(family, "start", name).expect(0)).contains("started.");
            kea.command(Swapped.COMMAND).expect(0);
            assertThat(tool.run(family, "install", first).expect(4)).isEmpty();
            assertThat(tool.run(family, "update", name, Path.of(second).getFileName().toString()))
                    .satisfies(done -> assertThat(done.expect(0)).contains("from 1.0.0 to 2.0.0"));
            assertThat(tool.run(family, "bundles").expect(0))
                    .containsPattern(name + " +2\\.0\\.0 +active +command +" + second);
            JsonObject one = arguments(tool.run("--json", family, "bundles", name));
            assertThat(one.get("version").getAsString()).isEqualTo("2.0.0");
            assertThat(tool.run(family, "bundles", name).expect(0)).contains(Swapped.COMMAND);
            assertThat(tool.run(family, "hooks").expect(0))
                    .containsPattern("pkt" + family.charAt(1) + "_receive .*" + name + " .*called");
            assertThat(tool.run(family, "stop", name).expect(0)).contains("stopped.");
            assertThat(tool.run(family, "uninstall", name).expect(0)).contains("uninstalled.");
            assertThat(tool.run(family, "bundles", name).expect(1)).isEmpty();
        }
    }

    @Test
    public void configuration() throws IOException {
        String pid = OsgiHook.RUNSCRIPT;
        assertThat(tool.run("config", "list").expect(0))
                .containsPattern("(?s)kea-dhcp4.*" + pid + " +script.*kea-dhcp6.*" + pid);
        Path file = Files.writeString(LAB.directory().resolve("p.json"), "{\"timeout\": 1}");
        Result set =
                tool.run(
                        "--json",
                        "-4",
                        "config",
                        "set",
                        pid,
                        "--file=" + file,
                        "timeout=1500",
                        "hooks=[\"lease4_select\"]");
        set.expect(0);
        JsonObject properties = arguments(set).getAsJsonObject("properties");
        assertThat(properties.get("timeout").getAsInt()).isEqualTo(1500);
        assertThat(properties.getAsJsonArray("hooks")).hasSize(1);
        assertThat(tool.run("-4", "config", "get", pid).expect(0))
                .containsPattern("timeout +1500 +command");
        Result wrong = tool.run("-4", "config", "set", pid, "timeout=soon");
        assertThat(wrong.expect(1)).isEmpty();
        assertThat(wrong.err()).contains("kea-dhcp4", "timeout");
        assertThat(tool.run("-4", "config", "del", pid).expect(0)).contains("kea.conf");
        tool.run("-4", "config", "del", pid).expect(3);
        tool.run("-6", "config", "get", "org.example.nobody").expect(3);
    }

    @Test
    public void bothDaemonsAtOnce() {
        assertThat(tool.run("jvm").expect(0))
                .containsPattern("(?s)^kea-dhcp4\nJVM .*heap .*kea-dhcp6\nJVM ");
        JsonObject both = tool.run("jvm", "--json").json().getAsJsonObject();
        assertThat(both.keySet()).containsExactlyInAnyOrder("dhcp4", "dhcp6");
        for (Map.Entry<String, JsonElement> one : both.entrySet()) {
            JsonObject jvm = one.getValue().getAsJsonObject().getAsJsonObject("arguments");
            assertThat(jvm.get("storage").getAsString()).endsWith(one.getKey().substring(4));
        }
        Result reset = tool.run("hooks", "--reset");
        assertThat(reset.expect(2)).isEmpty();
        assertThat(reset.err()).contains("say -4 or -6");
        tool.run("-6", "hooks", "--reset").expect(0);
    }

    @Test
    public void anyCommand() {
        assertThat(tool.run("-4", "command", "list-commands").expect(0))
                .contains("\"bundle-list\"");
        Result answer =
                tool.run("-6", "--json", "command", "statistic-get", "{\"name\":\"pkt6-sent\"}");
        answer.expect(0);
        assertThat(arguments(answer).has("pkt6-sent")).isTrue();
        assertThat(tool.run("-6", "command", "no-such-command").expect(1)).isEmpty();
        assertThat(tool.run("-6", "command", "statistic-get", "{\"name\":").expect(2)).isEmpty();
    }

    @Test
    public void wrongUsage() {
        for (String[] line :
                List.of(
                        new String[] {"nonsense"},
                        new String[] {"-4", "install"},
                        new String[] {"-4", "stop", "--nonsense", "x"})) {
            Result result = tool.run(line);
            assertThat(result.expect(2)).isEmpty();
            assertThat(result.err()).contains("--help");
        }
        assertThat(tool.run("--help").expect(0)).contains("doctor", "Exit codes");
    }

    @Test
    public void daemonThatIsDownOrWithoutTheLibrary() {
        KeaServer other = new KeaServer(LAB, withoutInterfaces(), "other");
        other.writeConfig(withoutInterfaces());
        Tool alone = new Tool(LAB, other);
        Result never = alone.run("bundles");
        assertThat(never.expect(5)).isEmpty();
        assertThat(never.err()).contains("other.sock", "systemctl start kea-dhcp4-server");
        other.start();
        Result without = alone.run("bundles");
        assertThat(without.expect(5)).isEmpty();
        assertThat(without.err()).contains("libdhcp_osgi.so", "hooks-libraries");
        assertThat(alone.run("doctor").expect(6)).contains("does not name the hook library");
        other.kill();
        Result killed = alone.run("bundles");
        killed.expect(5);
        assertThat(killed.err()).contains("kea-dhcp4 has ended");
    }

    @Test
    public void servicesAtWork() {
        LoadGenerator load = LoadGenerator.v4(LAB, 50);
        load.awaitMore(50);
        Result watched = tool.run("-4", "--json", "top", "--count", "3", "--interval", "0.3");
        List<String> views = watched.expect(0).lines().toList();
        assertThat(views).hasSize(3);
        JsonObject view = JsonParser.parseString(views.get(2)).getAsJsonObject();
        JsonObject service =
                view.getAsJsonObject("dhcp4").getAsJsonArray("services").get(0).getAsJsonObject();
        assertThat(service.get("hook").getAsString()).isEqualTo("pkt4_receive");
        assertThat(service.get("calls-per-second").getAsDouble()).isPositive();
        assertThat(tool.run("top", "--count", "2", "--interval", "0.1").expect(0))
                .containsPattern("(?s)kea-dhcp4  up .*pkt4_receive.*kea-dhcp6  up .*pkt6_receive");
        load.finish().assertNothingLost();
    }

    @Test
    public void aKeyEndsTheLiveView() {
        String seen = tool.runOnTerminal("q", "-4", "top").expect(0);
        assertThat(seen).startsWith("\u001b[H\u001b[2J").contains("\u001b[1mkea-dhcp4\u001b[0m");
    }

    @Test
    public void completion() throws IOException {
        Path file = LAB.directory().resolve("completion");
        Files.writeString(file, tool.run("completion").expect(0));
        Path built = Repository.home().resolve("share/bash-completion/completions/kea-osgi");
        assertThat(file).hasSameTextualContentAs(built);
        Result completed =
                tool.execute(
                        List.of(
                                "bash",
                                "-c",
                                "source \"$1\"; COMP_WORDS=(kea-osgi unins); COMP_CWORD=1;"
                                        + " _complete_kea-osgi; echo \"${COMPREPLY[@]}\"",
                                "bash",
                                file.toString()),
                        Map.of());
        assertThat(completed.expect(0).trim()).isEqualTo("uninstall");
    }

    @Test
    public void withoutJava() {
        Result result =
                tool.execute(
                        List.of(
                                "unshare",
                                "-m",
                                "sh",
                                "-c",
                                "mount -t tmpfs none /usr/lib/jvm && exec \"$1\" bundles",
                                "sh",
                                Tool.PROGRAM.toString()),
                        Map.of("JAVA_HOME", "", "PATH", "/usr/sbin:/usr/bin:/sbin:/bin"));
        assertThat(result.expect(5)).isEmpty();
        assertThat(result.err()).contains("no Java 17 or newer found", "apt install");
    }

    @Test
    public void doctorFindsNothingWrong() {
        Result result = tool.run("doctor", "--json");
        JsonObject both = result.json().getAsJsonObject();
        assertThat(result.code()).as(result.out()).isZero();
        for (String daemon : List.of("dhcp4", "dhcp6")) {
            assertThat(both.getAsJsonArray(daemon))
                    .hasSizeGreaterThanOrEqualTo(12)
                    .extracting(one -> one.getAsJsonObject().get("level").getAsString())
                    .doesNotContain("problem");
        }
        String text = tool.run("-4", "doctor").expect(0);
        assertThat(text)
                .contains("Kea " + KeaUnderTest.version(), "is accepted by Kea", "problems: 0")
                .doesNotContain("kea-dhcp6");
    }

    @Test
    public void doctorFindsFaultsInTheConfiguration() throws IOException {
        Path deploy = Files.createDirectory(LAB.directory().resolve("deploy"));
        Files.setAttribute(deploy, "unix:mode", 0777);
        Path stray = Files.writeString(LAB.directory().resolve("stray.sh"), "#!/bin/sh\n");
        OsgiHook hook =
                OsgiHook.in(LAB, "storage4")
                        .runscript(stray)
                        .set("jvm-options", List.of("-Xmx1k"))
                        .set("deploy", deploy.toString());
        try {
            kea6.writeConfig(KeaConfig.v6().hook(hook.parameters()));
            String text = tool.run("-6", "doctor").expect(6);
            assertThat(text)
                    .containsPattern("PROBLEM +java .*refuses its options")
                    .containsPattern("PROBLEM +storage .*in use by another daemon, kea-dhcp4")
                    .containsPattern("PROBLEM +scripts .*may not run " + stray)
                    .containsPattern("PROBLEM +deploy directory .*mode 0777")
                    .contains("fix: chmod a+rx " + stray, "fix: chmod go-w " + deploy);
            kea6.writeConfig(KeaConfig.v6().hook(hook.parameters()).set("no-such-keyword", 1));
            assertThat(tool.run("-6", "doctor").expect(6))
                    .containsPattern("PROBLEM +configuration .*no-such-keyword");
            Files.writeString(kea6.configFile(), "{ \"Dhcp6\": ");
            assertThat(tool.run("-6", "doctor").expect(6))
                    .containsPattern("PROBLEM +configuration .*is no JSON");
        } finally {
            kea6.writeConfig(KeaConfig.v6().hook(parameters("storage6")));
        }
    }

    @Test
    public void doctorFindsFaultsInTheFiles() throws IOException {
        Path home = Files.createDirectories(LAB.directory().resolve("home"));
        Path lib = Files.createDirectories(home.resolve("lib"));
        for (String part : List.of("runtime", "bundles", "lib/java", "lib/jni")) {
            Files.createSymbolicLink(home.resolve(part), Repository.home().resolve(part));
        }
        assertThat(tool.run("-4", "doctor", "--home", home.toString()).expect(6))
                .containsPattern("PROBLEM +kea .*there is no Kea OSGi for Kea")
                .contains("fix: apt install kea-osgi-" + KeaUnderTest.version());
        Files.delete(lib.resolve("jni"));
        assertThat(tool.run("-4", "doctor", "--home", home.toString()).expect(6))
                .containsPattern("PROBLEM +home .*libjnidispatch.so is not there");
        Object mode = Files.getAttribute(LAB.directory(), "unix:mode");
        try {
            Files.setAttribute(LAB.directory(), "unix:mode", 0755);
            Result result = tool.run("-4", "doctor");
            if (KeaUnderTest.since(2, 6, 0)) {
                assertThat(result.expect(6))
                        .containsPattern("PROBLEM +control socket .*it is 0755")
                        .contains("fix: chmod 0750 " + LAB.directory());
            } else {
                result.expect(0);
            }
        } finally {
            Files.setAttribute(LAB.directory(), "unix:mode", (Integer) mode & 07777);
        }
    }

    @Test
    public void doctorFindsFaultsInTheContainer() throws IOException {
        KeaServer other = new KeaServer(LAB, withoutInterfaces(), "unconfigured");
        Map<String, Object> parameters =
                OsgiHook.in(LAB, "storage-unconfigured")
                        .bundlesFrom(LAB.directory())
                        .bundle(OsgiHook.RUNSCRIPT)
                        .parameters();
        other.writeConfig(withoutInterfaces().hook(parameters));
        other.start();
        Tool alone = new Tool(LAB, other);
        String stopped = bundle.version("1.0.0").write(LAB.directory()).toString();
        alone.run("install", "--no-start", stopped).expect(0);
        assertThat(alone.run("doctor").expect(6))
                .containsPattern("warning +container .*" + name + " is resolved, not active")
                .contains("fix: kea-osgi -4 start " + name)
                .containsPattern("PROBLEM +container .*component .* of " + OsgiHook.RUNSCRIPT);
        other.stop();
    }

    private static KeaConfig withoutInterfaces() {
        return KeaConfig.v4().set("interfaces-config", Map.of("interfaces", List.of()));
    }
}
