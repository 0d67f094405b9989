// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import org.keaosgi.api.packet.ByteText;

/** Where an argument of a command stands, as it crosses the border. */
public final class ArgumentPath {
    private ArgumentPath() {}

    /**
     * See {@code kb_command_position}.
     *
     * @param path keys and indexes from the arguments inwards
     */
    public static byte[] encode(Object... path) {
        ByteArrayOutputStream steps = new ByteArrayOutputStream();
        for (Object step : path) {
            if (step instanceof Integer index) {
                steps.writeBytes(int32(~Objects.checkIndex(index, Integer.MAX_VALUE)));
            } else {
                byte[] key = ByteText.encode((String) step);
                steps.writeBytes(int32(key.length));
                steps.writeBytes(key);
            }
        }
        return steps.toByteArray();
    }

    private static byte[] int32(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
    }
}
