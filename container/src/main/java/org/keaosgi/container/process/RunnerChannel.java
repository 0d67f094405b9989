// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import java.io.IOException;

/**
 * A stream of bytes to and from one runner process. One thread reads and, in the end, closes;
 * {@link #write} and {@link #shutdown} may be called on any thread, also after the end.
 */
public interface RunnerChannel {
    /**
     * Waits for bytes.
     *
     * @param buffer to be filled from its start
     * @return how many came, -1 when none will come any more
     * @throws IOException when reading fails
     */
    int read(byte[] buffer) throws IOException;

    /**
     * Writes all of it.
     *
     * @param bytes one frame
     * @throws IOException when the other end is gone, or this one is shut down or closed
     */
    void write(byte[] bytes) throws IOException;

    /** Ends the conversation: the reader sees its end, and the runner does. */
    void shutdown();

    /** Frees the descriptor; for the reading thread, once it reads no more. */
    void close();

    /** Starts runner processes. */
    @FunctionalInterface
    interface Launcher {
        /**
         * Starts one.
         *
         * @return the way to it
         * @throws IOException saying why that failed
         */
        RunnerChannel launch() throws IOException;
    }
}
