// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.kea;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.keaosgi.cli.kea.UnreachableException.Reason;
import org.keaosgi.cli.text.Json;

/**
 * A daemon's control socket: one connection for each command, as Kea wants it. Not safe for
 * threads.
 *
 * @param path of the socket
 * @param program that listens there, for messages
 * @param unit of systemd that runs it, for messages
 * @param timeout for connecting, asking and the whole answer
 */
public record ControlSocket(Path path, String program, String unit, Duration timeout) {
    private static final int BUFFER = 65536;

    /**
     * Has the daemon carry out a command.
     *
     * @param command its name
     * @param arguments null for none
     * @return the daemon's answer, whatever its result
     * @throws UnreachableException when there is none
     */
    public Answer ask(String command, JsonElement arguments) throws UnreachableException {
        JsonObject request = new JsonObject();
        request.addProperty("command", command);
        if (arguments != null) {
            request.add("arguments", arguments);
        }
        String raw = exchange(Json.compact(request).getBytes(StandardCharsets.UTF_8));
        try {
            return Answer.of(raw);
        } catch (JsonParseException e) {
            throw silent("gave an answer that is none of Kea's (" + e.getMessage() + ")");
        }
    }

    private String exchange(byte[] request) throws UnreachableException {
        requireSocket();
        long deadline = System.nanoTime() + timeout.toNanos();
        try (Selector selector = Selector.open();
                SocketChannel channel = connect()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_WRITE);
            send(channel, selector, ByteBuffer.wrap(request), deadline);
            return receive(channel, selector, deadline);
        } catch (IOException e) {
            throw silent("broke the connection off (" + e.getMessage() + ")");
        }
    }

    /** What can be seen without trying is told more clearly than the system's errors tell it. */
    private void requireSocket() throws UnreachableException {
        if (Files.notExists(path)) {
            throw new UnreachableException(
                    Reason.ABSENT,
                    "there is no socket "
                            + path
                            + ": "
                            + program
                            + " is not running, or has its socket elsewhere; start it"
                            + " (systemctl start "
                            + unit
                            + "), or name the socket with --socket");
        }
        if (!Files.exists(path) || !Files.isWritable(path)) {
            throw denied();
        }
    }

    private UnreachableException denied() {
        return new UnreachableException(
                Reason.DENIED,
                "the socket "
                        + path
                        + " is not open to this user; run this as root (sudo), or as a member of"
                        + " the group _kea");
    }

    private SocketChannel connect() throws UnreachableException {
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Permission denied")) {
                throw denied();
            }
            throw new UnreachableException(
                    Reason.DEAD,
                    "nobody listens at "
                            + path
                            + " ("
                            + e.getMessage()
                            + "): "
                            + program
                            + " has ended; start it (systemctl start "
                            + unit
                            + ") and look into its log for the reason");
        }
    }

    private void send(SocketChannel channel, Selector selector, ByteBuffer request, long deadline)
            throws IOException, UnreachableException {
        while (request.hasRemaining()) {
            await(selector, deadline);
            channel.write(request);
        }
        channel.keyFor(selector).interestOps(SelectionKey.OP_READ);
    }

    private String receive(SocketChannel channel, Selector selector, long deadline)
            throws IOException, UnreachableException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        int length = 0;
        while (length >= 0) {
            await(selector, deadline);
            length = channel.read(buffer.clear());
            all.write(buffer.array(), 0, Math.max(0, length));
        }
        if (all.size() == 0) {
            throw silent("closed the connection without an answer");
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private void await(Selector selector, long deadline) throws IOException, UnreachableException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || selector.select(left) == 0) {
            throw silent(
                    "gave no answer within "
                            + timeout.toSeconds()
                            + " s; --timeout waits longer, its log may say what it is busy with");
        }
        selector.selectedKeys().clear();
    }

    private UnreachableException silent(String what) {
        return new UnreachableException(Reason.SILENT, program + " at " + path + " " + what);
    }
}
