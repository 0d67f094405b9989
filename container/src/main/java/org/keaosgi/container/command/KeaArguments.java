// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import org.keaosgi.api.command.ArgumentSource;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.ByteAnswers;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KeaException;

/**
 * Asks Kea about the arguments of the command being handled, which it holds as it has read them.
 */
final class KeaArguments implements ArgumentSource {
    private final Bridge bridge;
    private final long command;

    KeaArguments(Bridge bridge, long command) {
        this.bridge = bridge;
        this.command = command;
    }

    @Override
    public String position(Object... path) {
        return ask(bridge::commandPosition, path);
    }

    @Override
    public String text(Object... path) {
        return ask(bridge::commandText, path);
    }

    private interface Question {
        int ask(long command, long path, int length, long out, int cap);
    }

    private String ask(Question question, Object... path) {
        byte[] answer =
                ByteAnswers.of(
                        ArgumentPath.encode(path),
                        (in, length, out, cap) -> question.ask(command, in, length, out, cap),
                        this::failure);
        return ByteText.decode(answer);
    }

    private RuntimeException failure(int code) {
        String text = KeaException.lastText(bridge);
        return switch (code) {
            case Kb.ErrorCode.KB_E_STALE -> new IllegalStateException(text);
            case Kb.ErrorCode.KB_E_ABSENT -> new IllegalArgumentException(text);
            default -> new KeaException(code, text);
        };
    }
}
