// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.container.bridge.FakeBridge;
import org.keaosgi.container.bridge.FakeServerBridge;
import org.keaosgi.container.bridge.KeaThreads;

public class ControlSocketTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeServerBridge server = new FakeServerBridge();
    private final ServerLink link = new ServerLink(new FakeBridge(), server.chapters());
    private Path path;

    @Before
    public void configure() {
        path = folder.getRoot().toPath().resolve("control");
        configured(
                "{\"control-socket\":{\"socket-type\":\"unix\",\"socket-name\":\"" + path + "\"}}");
    }

    private void configured(String parameters) {
        server.answer = ("{\"Dhcp4\":" + parameters + "}").getBytes(UTF_8);
    }

    private ControlSocket channel() {
        return new ControlSocket(new ServerConfigurations(link, "dhcp4"), SOON);
    }

    /** Takes one command and answers it; returns the command. */
    private CompletableFuture<String> answering(String answer) throws IOException {
        ServerSocketChannel kea = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        kea.bind(UnixDomainSocketAddress.of(path));
        return CompletableFuture.supplyAsync(
                () -> {
                    try (kea;
                            SocketChannel connection = kea.accept()) {
                        ByteBuffer command = ByteBuffer.allocate(4096);
                        connection.read(command);
                        connection.write(ByteBuffer.wrap(answer.getBytes(UTF_8)));
                        return new String(command.array(), 0, command.position(), UTF_8);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    public void sendsACommandAndReadsTheAnswer() throws IOException {
        CompletableFuture<String> command =
                answering("{\"result\":3,\"text\":\"none\",\"arguments\":{\"count\":0}}");
        CommandResponse answer = channel().send("lease4-get-all", Map.of("subnets", new int[] {1}));
        assertThat(answer).isEqualTo(new CommandResponse(3, "none", Map.of("count", 0L)));
        assertThat(command.join())
                .isEqualTo("{\"command\":\"lease4-get-all\",\"arguments\":{\"subnets\":[1]}}");
    }

    @Test
    public void anAnswerInAListIsAnAnswer() throws IOException {
        CompletableFuture<String> command = answering("[{\"result\":0}]");
        CommandResponse answer = channel().send("version-get", null);
        assertThat(answer).isEqualTo(new CommandResponse(0, null, null));
        assertThat(command.join()).isEqualTo("{\"command\":\"version-get\"}");
    }

    @Test
    public void theUnixSocketAmongSeveralIsUsed() throws IOException {
        configured(
                """
                {"control-sockets":[{"socket-type":"http","socket-address":"127.0.0.1"},
                                    {"socket-type":"unix","socket-name":"%s"}]}
                """
                        .formatted(path));
        CompletableFuture<String> command = answering("{\"result\":0}");
        channel().send("version-get", null);
        command.join();
    }

    @Test
    public void withoutASocketTheErrorSaysHowToGetOne() {
        configured("{}");
        assertThatThrownBy(() -> channel().send("version-get", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("configure one with \"control-socket\"");
    }

    @Test
    public void whatIsNoAnswerIsAFailure() throws IOException {
        for (String answer : new String[] {"", "nonsense", "{}", "{\"result\":\"0\"}"}) {
            CompletableFuture<String> command = answering(answer);
            assertThatThrownBy(() -> channel().send("version-get", null))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("version-get");
            command.join();
            Files.delete(path);
        }
    }

    @Test
    public void waitingForAnAnswerEnds() throws IOException {
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(path));
            assertThatThrownBy(() -> channel().send("version-get", null))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no answer to version-get within 1 s");
        }
    }

    @Test
    public void aThreadOfKeasIsRefused() {
        CompletableFuture<Void> onKeasThread =
                CompletableFuture.runAsync(
                        () -> {
                            KeaThreads.mark();
                            assertThatThrownBy(() -> channel().send("version-get", null))
                                    .isInstanceOf(IllegalStateException.class);
                        },
                        task -> new Thread(task).start());
        onKeasThread.join();
    }
}
