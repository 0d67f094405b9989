// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.ByteAnswers;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KeaException;

/**
 * A value that Kea holds for the command being handled.
 *
 * @param bridge to Kea
 * @param command to whose answer it belongs
 * @param number by which the command knows it
 */
public record CommandValue(Bridge bridge, long command, long number) implements ServerValue {
    /**
     * The command that is being handled on this thread.
     *
     * @param bridge to Kea
     * @param what is wanted, for the exception
     * @return its token
     * @throws IllegalStateException when there is none
     */
    public static long currentCommand(Bridge bridge, String what) {
        long command = bridge.commandCurrent();
        if (command == 0) {
            throw new IllegalStateException(
                    what + " is possible only on the thread that handles a command, meanwhile");
        }
        return command;
    }

    /**
     * How many elements it has, for a list or map.
     *
     * @throws IllegalStateException when the command has been answered
     */
    public long size() {
        long size = bridge.commandValueSize(command, number);
        if (size < 0) {
            throw failure((int) size);
        }
        return size;
    }

    @Override
    public String toJson() {
        byte[] json =
                ByteAnswers.of(
                        (out, cap) -> bridge.commandValueText(command, number, out, cap),
                        this::failure);
        return ByteText.decode(json);
    }

    private RuntimeException failure(int code) {
        return code == Kb.ErrorCode.KB_E_STALE
                ? new IllegalStateException(KeaException.lastText(bridge))
                : KeaException.last(bridge, code);
    }

    @Override
    public String toString() {
        return "value " + number + " of command " + command;
    }
}
