// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.kea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.cli.FakeKea;
import org.keaosgi.cli.kea.UnreachableException.Reason;
import org.keaosgi.cli.text.Json;

public class ControlSocketTest {
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private Path path;

    @Before
    public void place() {
        path = folder.getRoot().toPath().resolve("socket");
    }

    private ControlSocket socket(Duration timeout) {
        return new ControlSocket(path, "kea-dhcp4", "kea-dhcp4-server", timeout);
    }

    private ControlSocket socket() {
        return socket(Duration.ofSeconds(20));
    }

    private Answer ask(Function<JsonObject, String> answers) throws Exception {
        try (FakeKea kea = new FakeKea(path, answers)) {
            Answer answer = socket().ask("bundle-list", null);
            assertThat(kea.requests()).hasSize(1);
            return answer;
        }
    }

    private UnreachableException failure(Function<JsonObject, String> answers) {
        return catchThrowableOfType(UnreachableException.class, () -> ask(answers));
    }

    @Test
    public void asksAndAnswers() throws Exception {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("name", "Žofie <\u0001>");
        try (FakeKea kea = new FakeKea(path, Json::compact)) {
            String raw = "{\"command\":\"x\",\"arguments\":{\"name\":\"Žofie <\\u0001>\"}}";
            UnreachableException e =
                    catchThrowableOfType(
                            UnreachableException.class, () -> socket().ask("x", arguments));
            assertThat(e.reason()).isEqualTo(Reason.SILENT);
            assertThat(kea.requests()).extracting(Json::compact).containsExactly(raw);
        }
        Answer answer = ask(request -> "[ {\"result\": 3, \"text\": \"\\u00c5\\u00bd\"} ]");
        assertThat(answer.result()).isEqualTo(3);
        assertThat(answer.text()).isEqualTo("Ž");
    }

    @Test
    public void longAnswers() throws Exception {
        String text = "x".repeat(300_000);
        Answer answer = ask(request -> "{\"result\":0,\"text\":\"" + text + "\"}");
        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.arguments().isEmpty()).isTrue();
    }

    @Test
    public void noSocket() {
        UnreachableException e =
                catchThrowableOfType(
                        UnreachableException.class, () -> socket().ask("bundle-list", null));
        assertThat(e.reason()).isEqualTo(Reason.ABSENT);
        assertThat(e).hasMessageContaining(path.toString());
        assertThat(e).hasMessageContaining("systemctl start kea-dhcp4-server");
    }

    @Test
    public void nobodyListens() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
        }
        UnreachableException e =
                catchThrowableOfType(
                        UnreachableException.class, () -> socket().ask("bundle-list", null));
        assertThat(e.reason()).isEqualTo(Reason.DEAD);
        assertThat(e).hasMessageContaining("kea-dhcp4 has ended");
    }

    @Test
    public void noAnswer() throws Exception {
        try (FakeKea kea = new FakeKea(path, request -> null)) {
            UnreachableException e =
                    catchThrowableOfType(
                            UnreachableException.class,
                            () -> socket(Duration.ofMillis(50)).ask("bundle-list", null));
            assertThat(e.reason()).isEqualTo(Reason.SILENT);
            assertThat(e).hasMessageContaining("--timeout");
            assertThat(kea.requests().size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    public void answersThatAreNone() {
        assertThat(failure(request -> "")).hasMessageContaining("without an answer");
        assertThat(failure(request -> "hello")).hasMessageContaining("none of Kea's");
        assertThat(failure(request -> "[]")).hasMessageContaining("no result in it");
        assertThat(failure(request -> "{\"result\":\"0\"}")).hasMessageContaining("no result");
        assertThat(failure(request -> "{\"result\":0")).hasMessageContaining("none of Kea's");
    }
}
