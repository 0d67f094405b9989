// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.capturepackets;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that grows up to a limit. */
final class CaptureFile implements Closeable {
    private final OutputStream out;
    private final long limit;
    private long size;

    CaptureFile(Path file, long limit) throws IOException {
        this.limit = limit;
        out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** False when there is no room any more. */
    boolean write(byte[] bytes) throws IOException {
        if (size + bytes.length > limit) {
            return false;
        }
        size += bytes.length;
        out.write(bytes);
        return true;
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
