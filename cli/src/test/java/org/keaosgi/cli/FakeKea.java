// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.keaosgi.cli.text.Json;

/** A control socket whose answers the test makes: a command to each connection, as with Kea. */
public final class FakeKea implements AutoCloseable {
    private final Path path;
    private final ServerSocketChannel server;
    private final Function<JsonObject, String> answers;
    private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::serve, "fake Kea");

    /**
     * Listens.
     *
     * @param path of the socket
     * @param answers to each request; null says nothing and keeps the connection open
     */
    public FakeKea(Path path, Function<JsonObject, String> answers) throws IOException {
        this.path = path;
        this.answers = answers;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        thread.setDaemon(true);
        thread.start();
    }

    /** What was asked, but for the question whether anybody is there. */
    public List<JsonObject> requests() {
        return requests.stream()
                .filter(one -> !one.get("command").getAsString().equals("version-get"))
                .toList();
    }

    private void serve() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                String answer = answer(channel);
                if (answer != null) {
                    channel.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
                    channel.close();
                }
            }
        } catch (IOException e) {
            // The test is over.
            return;
        }
    }

    private String answer(SocketChannel channel) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(1000);
        while (channel.read(buffer.clear()) > 0) {
            all.write(buffer.array(), 0, buffer.position());
            if (all.toString(StandardCharsets.UTF_8).endsWith("}")) {
                JsonObject request =
                        Json.parse(all.toString(StandardCharsets.UTF_8)).getAsJsonObject();
                requests.add(request);
                return answers.apply(request);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(path);
    }
}
