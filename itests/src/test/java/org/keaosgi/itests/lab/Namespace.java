// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.lab;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs code inside a network namespace. One thread enters the namespace for good; a socket that it
 * opens stays in the namespace whichever thread uses it later.
 */
final class Namespace implements AutoCloseable {
    /** The few system calls that Java lacks. */
    private interface Libc extends Library {
        Libc INSTANCE = Native.load("c", Libc.class);

        int open(String path, int flags) throws LastErrorException;

        int setns(int descriptor, int type) throws LastErrorException;

        int close(int descriptor) throws LastErrorException;
    }

    private static final int O_RDONLY = 0;
    private static final int O_CLOEXEC = 02000000;
    private static final int CLONE_NEWNET = 0x40000000;

    private final ExecutorService inside;

    Namespace(String name) {
        inside =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread thread = new Thread(task, "inside " + name);
                            thread.setDaemon(true);
                            return thread;
                        });
        call(() -> enter(Path.of("/run/netns", name)));
    }

    private static Void enter(Path namespace) {
        int descriptor = Libc.INSTANCE.open(namespace.toString(), O_RDONLY | O_CLOEXEC);
        try {
            Libc.INSTANCE.setns(descriptor, CLONE_NEWNET);
        } finally {
            Libc.INSTANCE.close(descriptor);
        }
        return null;
    }

    <T> T call(Callable<T> task) {
        try {
            return inside.submit(task).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        inside.shutdownNow();
    }
}
