// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.kea;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Talks to a daemon's control socket: one connection for each command, as Kea wants it. */
final class ControlChannel {
    /** Nobody listens, or the connection broke off before an answer. */
    static final class NotAnsweringException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotAnsweringException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private ControlChannel() {}

    static Answer send(Path socket, String command) {
        JsonElement json = JsonParser.parseString(exchange(socket, command));
        return Answer.of(
                (json.isJsonArray() ? json.getAsJsonArray().get(0) : json).getAsJsonObject());
    }

    /** The bytes of an answer to the bytes of a command, one char for each. */
    static String exchange(Path socket, String command) {
        String text;
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            write(channel, command);
            text = readAll(channel);
        } catch (IOException e) {
            throw new NotAnsweringException(command, e);
        }
        if (text.isEmpty()) {
            throw new NotAnsweringException("no answer to " + command, null);
        }
        return text;
    }

    private static void write(SocketChannel channel, String command) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(command.getBytes(StandardCharsets.ISO_8859_1));
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    private static String readAll(SocketChannel channel) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(65536);
        while (channel.read(buffer.clear()) >= 0) {
            all.write(buffer.array(), 0, buffer.position());
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
