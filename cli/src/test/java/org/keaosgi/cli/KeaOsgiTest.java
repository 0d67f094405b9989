// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.cli.ToolRule.Result;
import org.keaosgi.cli.text.Json;

public class KeaOsgiTest {
    private static final String LIST =
            "{ \"result\": 0, \"text\": \"1 bundles found.\", \"arguments\": { \"bundles\": ["
                    + " { \"id\": 8, \"symbolic-name\": \"org.example.hello\", \"version\":"
                    + " \"1.0.0\", \"state\": \"active\", \"origin\": \"command\","
                    + " \"file\": \"/b/hello.jar\" } ] } }";

    @Rule public final ToolRule tool = new ToolRule();

    private static String answer(int result, String text) {
        return "{ \"result\": " + result + ", \"text\": \"" + text + "\" }";
    }

    private static String request(FakeKea kea) {
        List<JsonObject> requests = kea.requests();
        assertThat(requests).hasSize(1);
        return Json.compact(requests.get(0));
    }

    private String requestOf(String... arguments) throws Exception {
        FakeKea kea = tool.daemon("4", request -> answer(0, "done."));
        Result result = tool.run(arguments);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        return request(kea);
    }

    @Test
    public void listIsATable() throws Exception {
        tool.daemon("4", request -> LIST);
        Result result = tool.run("bundles");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .isEqualTo(
                        """
                        ID  BUNDLE             VERSION  STATE   ORIGIN   FILE
                         8  org.example.hello  1.0.0    active  command  /b/hello.jar
                        """);
    }

    @Test
    public void jsonIsTheAnswerItself() throws Exception {
        tool.daemon("4", request -> LIST);
        assertThat(tool.run("bundles", "--json").out()).isEqualTo(LIST + "\n");
    }

    @Test
    public void aMistypedCommandIsGuessedAt() {
        Result result = tool.run("instal");
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("Did you mean: kea-osgi install");
    }

    @Test
    public void severalDaemons() throws Exception {
        tool.daemon("4", request -> LIST);
        tool.daemon("6", request -> answer(3, "nothing"));
        Result people = tool.run("bundles");
        assertThat(people.code()).isEqualTo(ExitCode.NOTHING);
        assertThat(people.out()).startsWith("kea-dhcp4\n").doesNotContain("kea-dhcp6");
        assertThat(people.err()).isEqualTo("kea-osgi: kea-dhcp6: nothing\n");
        Result json = tool.run("--json", "bundles");
        assertThat(json.code()).isEqualTo(ExitCode.NOTHING);
        JsonObject both = Json.parse(json.out()).getAsJsonObject();
        assertThat(both.keySet()).containsExactlyInAnyOrder("dhcp4", "dhcp6");
        assertThat(both.get("dhcp4")).isEqualTo(Json.parse(LIST));
        assertThat(tool.run("-6", "bundles").out()).isEmpty();
    }

    @Test
    public void changesAreForOneDaemon() throws Exception {
        FakeKea four = tool.daemon("4", request -> answer(0, "done."));
        FakeKea six = tool.daemon("6", request -> answer(0, "done."));
        Result both = tool.run("stop", "x");
        assertThat(both.code()).isEqualTo(ExitCode.USAGE);
        assertThat(both.err()).contains("say -4 or -6");
        assertThat(four.requests()).isEmpty();
        assertThat(tool.run("-6", "stop", "x").code()).isZero();
        assertThat(four.requests()).isEmpty();
        assertThat(request(six))
                .isEqualTo("{\"command\":\"bundle-stop\",\"arguments\":{\"bundle\":\"x\"}}");
    }

    @Test
    public void theOnlyDaemonThatAnswersIsMeant() throws Exception {
        FakeKea four = tool.daemon("4", request -> answer(0, "done."));
        tool.configured("6");
        assertThat(tool.run("start", "x").code()).isZero();
        assertThat(four.requests()).hasSize(1);
        Result named = tool.run("-6", "start", "x");
        assertThat(named.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(named.err()).contains("socket6").contains("systemctl start kea-dhcp6-server");
    }

    @Test
    public void noDaemonAtAll() throws Exception {
        tool.configured("4");
        tool.configured("6");
        Result result = tool.run("hooks");
        assertThat(result.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(result.err()).contains("no daemon answers", "kea-dhcp4:", "kea-dhcp6:");
    }

    @Test
    public void resultsAreExitCodes() throws Exception {
        tool.daemon("4", r -> answer(Json.text(r, "command").get().equals("code-4") ? 4 : 1, "no"));
        assertThat(tool.run("bundles").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(tool.run("command", "code-4").code()).isEqualTo(ExitCode.CONFLICT);
        assertThat(tool.run("--json", "command", "code-4").err()).isEmpty();
    }

    @Test
    public void daemonWithoutTheLibrary() throws Exception {
        tool.daemon("4", request -> answer(2, "'bundle-list' command not supported."));
        Result result = tool.run("bundles");
        assertThat(result.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(result.err()).contains("not supported", "libdhcp_osgi.so", "hooks-libraries");
        Result any = tool.run("command", "nonsense");
        assertThat(any.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(any.err()).doesNotContain("hooks-libraries");
    }

    @Test
    public void wrongUsageIsToldShortly() {
        for (String[] line :
                List.of(
                        new String[] {},
                        new String[] {"nonsense"},
                        new String[] {"install"},
                        new String[] {"install", "a", "b"},
                        new String[] {"bundles", "--nonsense"},
                        new String[] {"--timeout", "0", "bundles"},
                        new String[] {"--timeout", "x", "bundles"},
                        new String[] {"--config", "/nowhere", "bundles"},
                        new String[] {"-4", "-6", "--socket", "/s", "bundles"},
                        new String[] {"hooks", "--reset", "lease4_select"},
                        new String[] {"config", "set", "pid"},
                        new String[] {"config", "set", "pid", "novalue"},
                        new String[] {"config", "set", "pid", "--file", "/nowhere"},
                        new String[] {"command", "x", "{"},
                        new String[] {"command", "x", "7"})) {
            Result result = tool.run(line);
            assertThat(result.code()).as(String.join(" ", line)).isEqualTo(ExitCode.USAGE);
            assertThat(result.err()).startsWith("kea-osgi: ").doesNotContain("Exception");
            // What is wrong, what was meant perhaps, where help is.
            assertThat(result.err().lines().count()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    public void install() throws Exception {
        assertThat(requestOf("install", "hello.jar", "--no-start"))
                .isEqualTo(
                        "{\"command\":\"bundle-install\",\"arguments\":"
                                + "{\"file\":\"hello.jar\",\"start\":false}}");
    }

    @Test
    public void pathsStartHere() throws Exception {
        assertThat(requestOf("update", "x", "./a/../hello.jar"))
                .contains("\"file\":\"" + System.getProperty("user.dir") + "/hello.jar\"");
    }

    @Test
    public void propertiesHaveTypes() throws Exception {
        String file =
                Files.writeString(tool.root().resolve("p.json"), "{\"a\":1,\"b\":[2]}").toString();
        assertThat(
                        requestOf(
                                "config",
                                "set",
                                "some.pid",
                                "--file=" + file,
                                "a=500",
                                "text=some words",
                                "quoted=\"500\"",
                                "list=[\"x\"]",
                                "gone=null",
                                "equation=1=1",
                                "empty="))
                .isEqualTo(
                        "{\"command\":\"bundle-config-set\",\"arguments\":{\"pid\":\"some.pid\","
                                + "\"properties\":{\"a\":500,\"b\":[2],\"text\":\"some words\","
                                + "\"quoted\":\"500\",\"list\":[\"x\"],\"gone\":null,"
                                + "\"equation\":\"1=1\",\"empty\":\"\"}}}");
    }

    @Test
    public void argumentsFromStandardInput() throws Exception {
        tool.input("{ \"ip-address\": \"192.0.2.1\" }\n");
        assertThat(requestOf("command", "lease4-get", "-"))
                .isEqualTo(
                        "{\"command\":\"lease4-get\",\"arguments\":{\"ip-address\":\"192.0.2.1\"}}");
    }

    @Test
    public void hooksWithTheirTimes() throws Exception {
        tool.daemon(
                "4",
                request ->
                        "{ \"result\": 0, \"arguments\": { \"hooks\": [ { \"hook\": \"lease4_select\","
                                + " \"open\": true, \"services\": [ { \"bundle\": \"b\","
                                + " \"service\": \"S\", \"ranking\": -5, \"calls\": 4711,"
                                + " \"errors\": 2, \"set-aside\": true, \"parked\": 1,"
                                + " \"latency-us\": { \"p50\": 12, \"p90\": 25, \"p99\": 6000,"
                                + " \"max\": 900000 } } ] } ] } }");
        assertThat(tool.run("hooks").out().lines().skip(1))
                .containsExactly(
                        "lease4_select  S        b            -5   4711       2       1"
                                + "  12us  25us  6.0ms  900ms  set aside");
    }

    @Test
    public void coloursForPeopleAlone() throws Exception {
        tool.daemon("4", request -> LIST);
        assertThat(tool.run("bundles").out()).doesNotContain("\u001b");
        tool.onTerminal(Map.of());
        assertThat(tool.run("bundles").out()).contains("\u001b[32mactive\u001b[0m");
        assertThat(tool.run("bundles", "--json").out()).doesNotContain("\u001b");
        tool.onTerminal(Map.of("NO_COLOR", "1"));
        assertThat(tool.run("bundles").out()).doesNotContain("\u001b");
    }

    @Test
    public void everyCommandHasHelpWithAnExample() {
        for (String command :
                KeaOsgi.commandLine(new Surroundings(Map.of(), false, System.in))
                        .getSubcommands()
                        .keySet()) {
            Result result = tool.run(command, "--help");
            assertThat(result.code()).isZero();
            assertThat(result.out()).contains("Usage: kea-osgi " + command, "Example");
        }
        assertThat(tool.run("--version").out()).startsWith("kea-osgi ");
    }

    @Test
    public void completionKnowsTheCommands() {
        assertThat(tool.run("completion").out())
                .contains("complete -F _complete_kea-osgi", "uninstall", "--no-start");
    }
}
