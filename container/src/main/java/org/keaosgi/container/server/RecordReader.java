// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.keaosgi.api.packet.ByteText;

/** Reads what the border has written, from the beginning to the end. */
final class RecordReader {
    private final ByteBuffer bytes;

    RecordReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    boolean hasMore() {
        return bytes.hasRemaining();
    }

    int int32() {
        return bytes.getInt();
    }

    long int64() {
        return bytes.getLong();
    }

    double real() {
        return bytes.getDouble();
    }

    byte[] bytes(int length) {
        byte[] part = new byte[length];
        bytes.get(part);
        return part;
    }

    String text(int length) {
        return ByteText.decode(bytes(length));
    }
}
