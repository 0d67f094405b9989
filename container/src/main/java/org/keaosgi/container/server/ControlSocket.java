// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.server.ControlChannel;
import org.keaosgi.api.server.KeaConfiguration;
import org.keaosgi.container.bridge.KeaThreads;
import org.keaosgi.container.json.Json;
import org.keaosgi.container.json.JsonException;

/** Kea's Unix control socket, a connection for each command. */
final class ControlSocket implements ControlChannel {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CHUNK = 65536;

    /** Where Kea looks for a socket that is named without a directory. */
    private static final String DIRECTORY_VARIABLE = "KEA_CONTROL_SOCKET_DIR";

    private static final String DIRECTORY = "/run/kea";

    private final KeaConfiguration configuration;
    private final Duration limit;

    ControlSocket(KeaConfiguration configuration) {
        this(configuration, LIMIT);
    }

    ControlSocket(KeaConfiguration configuration, Duration limit) {
        this.configuration = configuration;
        this.limit = limit;
    }

    @Override
    public CommandResponse send(String command, Map<String, ?> arguments) throws IOException {
        if (KeaThreads.isCurrent()) {
            throw new IllegalStateException(
                    command
                            + " can't be sent from a thread of Kea's, which would wait for itself:"
                            + " send it from a thread of the bundle's own");
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("command", command);
        if (arguments != null) {
            request.put("arguments", arguments);
        }
        return response(command, exchange(command, Json.write(request)));
    }

    /** Kea answers some commands with a list of one answer. */
    private static CommandResponse response(String command, byte[] json) throws IOException {
        Object answer = read(command, json);
        if (answer instanceof List<?> list && list.size() == 1) {
            answer = list.get(0);
        }
        if (answer instanceof Map<?, ?> map && map.get("result") instanceof Long result) {
            String text = map.get("text") instanceof String sentence ? sentence : null;
            return new CommandResponse(result.intValue(), text, map.get("arguments"));
        }
        throw new IOException("the answer to " + command + " has no result");
    }

    private static Object read(String command, byte[] json) throws IOException {
        try {
            return Json.read(json);
        } catch (JsonException e) {
            throw new IOException("the answer to " + command + " is no JSON", e);
        }
    }

    private byte[] exchange(String command, byte[] request) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        try (Selector selector = Selector.open();
                SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_WRITE);
            ByteBuffer out = ByteBuffer.wrap(request);
            while (out.hasRemaining()) {
                await(selector, deadline, command);
                channel.write(out);
            }
            key.interestOps(SelectionKey.OP_READ);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            ByteBuffer in = ByteBuffer.allocate(CHUNK);
            do {
                answer.write(in.array(), 0, in.position());
                await(selector, deadline, command);
            } while (channel.read(in.clear()) >= 0);
            if (answer.size() == 0) {
                throw new IOException("Kea has ended the connection without answering " + command);
            }
            return answer.toByteArray();
        }
    }

    private void await(Selector selector, long deadline, String command) throws IOException {
        long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (millis <= 0 || selector.select(millis) == 0) {
            throw new IOException(
                    Thread.currentThread().isInterrupted()
                            ? "interrupted while waiting for the answer to " + command
                            : "no answer to " + command + " within " + limit.toSeconds() + " s");
        }
        selector.selectedKeys().clear();
    }

    private Path socket() throws IOException {
        Map<String, Object> parameters = configuration.current().parameters();
        if (parameters.get("control-sockets") instanceof List<?> sockets) {
            for (Object socket : sockets) {
                Map<String, Object> map = Json.asMap(socket);
                if ("unix".equals(map.get("socket-type"))) {
                    return path(map);
                }
            }
        } else if (parameters.get("control-socket") instanceof Map<?, ?> socket) {
            return path(Json.asMap(socket));
        }
        throw new IOException(
                "Kea has no Unix control socket: configure one with \"control-socket\"");
    }

    private static Path path(Map<String, Object> socket) {
        String directory = System.getenv().getOrDefault(DIRECTORY_VARIABLE, DIRECTORY);
        return Path.of(directory).resolve((String) socket.get("socket-name"));
    }
}
