// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import org.keaosgi.api.packet.ByteText;

/** Kea, or our side of it, could not do what the bridge was asked for. */
public class KeaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;

    /**
     * @param code one of {@link Kb.ErrorCode}
     * @param message a sentence for people
     */
    public KeaException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** One of {@link Kb.ErrorCode}. */
    public int code() {
        return code;
    }

    /** The exception for a negative result of the function just called on this thread. */
    public static KeaException last(Bridge bridge, int code) {
        return new KeaException(code, lastText(bridge) + " (" + Kb.ErrorCode.nameOf(code) + ")");
    }

    /** The sentence belonging to the last negative result on this thread, and nothing else. */
    public static String lastText(Bridge bridge) {
        Scratch scratch = Scratch.ofThread();
        int length = bridge.lastError(scratch.address(), scratch.capacity());
        if (length > scratch.capacity()) {
            scratch.reserve(length);
            length = bridge.lastError(scratch.address(), scratch.capacity());
        }
        return length > 0 ? ByteText.decode(scratch.bytes(0, length)) : "no reason was given";
    }
}
