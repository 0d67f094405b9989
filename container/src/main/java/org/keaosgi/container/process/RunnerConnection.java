// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Frames on a {@link RunnerChannel}: the conversation with one runner process. */
final class RunnerConnection {
    private static final int READ_SIZE = 64 * 1024;

    /** Told about each frame that comes, on the reading thread. */
    interface Replies {
        /** The runner is ready. */
        void hello(int version, int pid) throws IOException;

        /** A program wrote {@code bytes} to stream 1 or 2. */
        void output(int id, int stream, byte[] bytes);

        /** A run is over. */
        void exit(int id, Exit exit);
    }

    /** What the runner tells about the end of a run; see {@code rp_exit_field}. */
    record Exit(int how, int code, long micros, long dropped) {}

    private final RunnerChannel channel;

    RunnerConnection(RunnerChannel channel) {
        this.channel = channel;
    }

    void send(byte[] frame) throws IOException {
        channel.write(frame);
    }

    void shutdown() {
        channel.shutdown();
    }

    /** Reads until the conversation ends, then closes the channel. */
    void readReplies(Replies replies) throws IOException {
        try {
            byte[] received = new byte[READ_SIZE];
            byte[] pending = new byte[0];
            for (int count = channel.read(received); count >= 0; count = channel.read(received)) {
                pending = deliver(join(pending, received, count), replies);
            }
        } finally {
            channel.close();
        }
    }

    private static byte[] join(byte[] pending, byte[] received, int count) {
        byte[] all = Arrays.copyOf(pending, pending.length + count);
        System.arraycopy(received, 0, all, pending.length, count);
        return all;
    }

    /** Delivers the complete frames and returns what is left over. */
    private static byte[] deliver(byte[] bytes, Replies replies) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        int start = 0;
        int end = endOfFrame(buffer, start);
        while (end > 0) {
            deliverOne(buffer.slice(start, end - start).order(ByteOrder.nativeOrder()), replies);
            start = end;
            end = endOfFrame(buffer, start);
        }
        return Arrays.copyOfRange(bytes, start, bytes.length);
    }

    /** Where the frame that begins at {@code start} ends; 0 when it is not complete. */
    private static int endOfFrame(ByteBuffer bytes, int start) throws IOException {
        int available = bytes.limit() - start;
        if (available < RunnerProtocol.RP_F_KIND) {
            return 0;
        }
        int size = bytes.getInt(start + RunnerProtocol.RP_F_SIZE);
        if (size < RunnerProtocol.RP_F_BODY - RunnerProtocol.RP_F_KIND
                || size > RunnerProtocol.RP_MAX_FRAME) {
            throw new IOException("the runner sent a frame of impossible size " + size);
        }
        int length = RunnerProtocol.RP_F_KIND + size;
        return length <= available ? start + length : 0;
    }

    private static void deliverOne(ByteBuffer frame, Replies replies) throws IOException {
        int id = frame.getInt(RunnerProtocol.RP_F_ID);
        switch (frame.getInt(RunnerProtocol.RP_F_KIND)) {
            case RunnerProtocol.RP_HELLO -> hello(frame, replies);
            case RunnerProtocol.RP_OUTPUT -> output(id, frame, replies);
            case RunnerProtocol.RP_EXIT -> exit(id, frame, replies);
            default -> throw new IOException("the runner sent a frame of unknown kind");
        }
    }

    private static void hello(ByteBuffer frame, Replies replies) throws IOException {
        requireLength(frame, RunnerProtocol.RP_HELLO_END);
        replies.hello(
                frame.getInt(RunnerProtocol.RP_HELLO_VERSION),
                frame.getInt(RunnerProtocol.RP_HELLO_PID));
    }

    private static void output(int id, ByteBuffer frame, Replies replies) throws IOException {
        requireLength(frame, RunnerProtocol.RP_OUTPUT_BYTES);
        byte[] bytes = new byte[frame.limit() - RunnerProtocol.RP_OUTPUT_BYTES];
        frame.get(RunnerProtocol.RP_OUTPUT_BYTES, bytes);
        replies.output(id, frame.getInt(RunnerProtocol.RP_OUTPUT_STREAM), bytes);
    }

    private static void exit(int id, ByteBuffer frame, Replies replies) throws IOException {
        requireLength(frame, RunnerProtocol.RP_EXIT_END);
        replies.exit(
                id,
                new Exit(
                        frame.getInt(RunnerProtocol.RP_EXIT_HOW),
                        frame.getInt(RunnerProtocol.RP_EXIT_CODE),
                        frame.getLong(RunnerProtocol.RP_EXIT_MICROS),
                        frame.getLong(RunnerProtocol.RP_EXIT_DROPPED)));
    }

    private static void requireLength(ByteBuffer frame, int length) throws IOException {
        if (frame.limit() < length) {
            throw new IOException("the runner sent a frame that is too short");
        }
    }
}
