// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import java.io.IOException;
import java.nio.file.Path;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.bridge.Scratch;

/** The channel inside Kea: a descriptor that the native side reads and writes for us. */
public final class BridgeRunnerChannel implements RunnerChannel {
    private final Bridge bridge;
    private final int fd;
    private final Scratch incoming = new Scratch();
    private boolean ended;

    private BridgeRunnerChannel(Bridge bridge, int fd) {
        this.bridge = bridge;
        this.fd = fd;
    }

    /**
     * Starts runners through the native side.
     *
     * @param bridge to Kea
     * @param program path of kea-osgi-runner
     * @return never null
     */
    public static Launcher launcher(Bridge bridge, Path program) {
        return () -> {
            byte[] path = ByteText.encode(program.toString());
            Scratch scratch = Scratch.ofThread();
            scratch.reserve(path.length);
            scratch.put(0, path);
            int fd = bridge.runnerStart(scratch.address(), path.length);
            if (fd < 0) {
                throw failure(bridge, program + " does not start", fd);
            }
            return new BridgeRunnerChannel(bridge, fd);
        };
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        incoming.reserve(buffer.length);
        int count = bridge.fdRead(fd, incoming.address(), buffer.length);
        if (count < 0) {
            throw failure(bridge, "reading from the runner failed", count);
        }
        if (count == 0) {
            return -1;
        }
        System.arraycopy(incoming.bytes(0, count), 0, buffer, 0, count);
        return count;
    }

    @Override
    public synchronized void write(byte[] bytes) throws IOException {
        Scratch scratch = Scratch.ofThread();
        scratch.reserve(bytes.length);
        scratch.put(0, bytes);
        for (int done = 0; done < bytes.length; ) {
            if (ended) {
                throw new IOException("the runner is gone");
            }
            int count = bridge.fdWrite(fd, scratch.address() + done, bytes.length - done);
            if (count < 0) {
                throw failure(bridge, "writing to the runner failed", count);
            }
            done += count;
        }
    }

    @Override
    public synchronized void shutdown() {
        if (!ended) {
            bridge.fdShutdown(fd);
        }
    }

    @Override
    public synchronized void close() {
        if (!ended) {
            // From here on the number may belong to somebody else in this process.
            ended = true;
            bridge.fdClose(fd);
        }
    }

    private static IOException failure(Bridge bridge, String what, int code) {
        return new IOException(what + ": " + KeaException.last(bridge, code).getMessage());
    }
}
