// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.Chapters;
import org.keaosgi.container.bridge.Kb.ErrorCode;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.bridge.Scratch;
import org.keaosgi.container.bridge.ServerBridge;

/** Asks the server's chapter of the border, and makes Java's exceptions of its errors. */
final class ServerLink {
    /** What the functions read; what they fill is the thread's usual one. */
    private static final ThreadLocal<Scratch> INPUT = ThreadLocal.withInitial(Scratch::new);

    private final Bridge bridge;
    private final Chapters chapters;

    ServerLink(Bridge bridge, Chapters chapters) {
        this.bridge = bridge;
        this.chapters = chapters;
    }

    /** A function that fills memory with its answer. */
    interface Reader {
        int read(ServerBridge server, long out, int cap);
    }

    /**
     * The answer of such a function, empty when what was asked for is absent.
     *
     * @throws IllegalStateException when Kea cannot be asked now
     */
    Optional<byte[]> read(Reader reader) {
        ServerBridge server = chapters.server();
        Scratch scratch = Scratch.ofThread();
        int length = reader.read(server, scratch.address(), scratch.capacity());
        // Between two calls the answer may have grown.
        while (length > scratch.capacity()) {
            scratch.reserve(length);
            length = reader.read(server, scratch.address(), scratch.capacity());
        }
        if (length == ErrorCode.KB_E_ABSENT) {
            return Optional.empty();
        }
        check(length);
        return Optional.of(scratch.bytes(0, length));
    }

    /** The result of a function, or the exception that belongs to it. */
    long ask(ToLongFunction<ServerBridge> function) {
        return check(function.applyAsLong(chapters.server()));
    }

    /** As {@link #ask}, but absence is a result. */
    long askMaybe(ToLongFunction<ServerBridge> function) {
        long result = function.applyAsLong(chapters.server());
        return result == ErrorCode.KB_E_ABSENT ? result : check(result);
    }

    private long check(long result) {
        if (result >= 0) {
            return result;
        }
        KeaException failure = KeaException.last(bridge, (int) result);
        switch (failure.code()) {
            case ErrorCode.KB_E_UNAVAILABLE ->
                    throw new IllegalStateException(failure.getMessage(), failure);
            case ErrorCode.KB_E_INVALID ->
                    throw new IllegalArgumentException(failure.getMessage(), failure);
            case ErrorCode.KB_E_UNSUPPORTED ->
                    throw new UnsupportedOperationException(failure.getMessage(), failure);
            default -> throw failure;
        }
    }

    /** Memory of this thread with these bytes at its beginning. */
    static Scratch input(byte[]... parts) {
        Scratch scratch = INPUT.get();
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        scratch.reserve(length);
        int at = 0;
        for (byte[] part : parts) {
            scratch.put(at, part);
            at += part.length;
        }
        return scratch;
    }
}
