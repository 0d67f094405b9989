// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Frames out of a stream, however it is cut. */
public class RunnerConnectionTest {
    private final List<String> heard = new ArrayList<>();
    private boolean closed;

    private final RunnerConnection.Replies replies =
            new RunnerConnection.Replies() {
                @Override
                public void hello(int version, int pid) {
                    heard.add("hello " + version + " " + pid);
                }

                @Override
                public void output(int id, int stream, byte[] bytes) {
                    heard.add(id + ":" + stream + " " + new String(bytes, StandardCharsets.UTF_8));
                }

                @Override
                public void exit(int id, RunnerConnection.Exit exit) {
                    heard.add(id + " " + exit);
                }
            };

    private RunnerConnection reading(byte[] bytes, int piece) {
        ByteBuffer stream = ByteBuffer.wrap(bytes);
        return new RunnerConnection(
                new RunnerChannel() {
                    @Override
                    public int read(byte[] buffer) {
                        int count = Math.min(piece, stream.remaining());
                        stream.get(buffer, 0, count);
                        return count == 0 ? -1 : count;
                    }

                    @Override
                    public void write(byte[] frame) {}

                    @Override
                    public void shutdown() {}

                    @Override
                    public void close() {
                        closed = true;
                    }
                });
    }

    private static byte[] frame(int kind, int id, Object... fields) {
        ByteBuffer body = ByteBuffer.allocate(200).order(ByteOrder.nativeOrder());
        body.putInt(0).putInt(kind).putInt(id);
        for (Object field : fields) {
            if (field instanceof Integer number) {
                body.putInt(number);
            } else if (field instanceof Long number) {
                body.putLong(number);
            } else {
                body.put(((String) field).getBytes(StandardCharsets.UTF_8));
            }
        }
        body.putInt(RunnerProtocol.RP_F_SIZE, body.position() - RunnerProtocol.RP_F_KIND);
        byte[] bytes = new byte[body.position()];
        body.get(0, bytes);
        return bytes;
    }

    @Test
    public void framesAreFoundHoweverTheStreamIsCut() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(frame(RunnerProtocol.RP_HELLO, 0, 1, 4711));
        stream.writeBytes(frame(RunnerProtocol.RP_OUTPUT, 5, 2, "text"));
        stream.writeBytes(frame(RunnerProtocol.RP_EXIT, 5, 1, 3, 250L, 9L));
        for (int piece = 1; piece <= stream.size(); piece++) {
            heard.clear();
            reading(stream.toByteArray(), piece).readReplies(replies);
            assertThat(heard)
                    .containsExactly(
                            "hello 1 4711",
                            "5:2 text",
                            "5 " + new RunnerConnection.Exit(1, 3, 250, 9));
        }
        assertThat(closed).isTrue();
    }

    @Test
    public void whatIsNoFrameEndsTheConversation() {
        assertThatThrownBy(() -> reading(frame(99, 0), 100).readReplies(replies))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unknown kind");
        assertThatThrownBy(() -> reading(new byte[100], 100).readReplies(replies))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("impossible size");
        assertThatThrownBy(
                        () -> reading(frame(RunnerProtocol.RP_EXIT, 1), 100).readReplies(replies))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too short");
        assertThat(closed).isTrue();
    }
}
