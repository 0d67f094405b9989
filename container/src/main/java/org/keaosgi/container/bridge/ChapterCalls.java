// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import java.util.function.Supplier;
import org.keaosgi.container.bridge.Kb.ErrorCode;

/**
 * Calls the functions of one of the border's chapters, and makes the API's exceptions of its
 * errors. Safe on any thread.
 *
 * @param <C> the chapter
 */
public abstract class ChapterCalls<C> {
    private final Bridge core;
    private final Supplier<C> chapter;

    /**
     * @param core for the sentences that belong to errors
     * @param chapter gives the chapter, which is bound when it is first needed
     */
    protected ChapterCalls(Bridge core, Supplier<C> chapter) {
        this.core = core;
        this.chapter = chapter;
    }

    /** The exception for what Kea itself refuses, or fails to do. */
    protected abstract RuntimeException refused(String text);

    /** The exception for a Kea that has no time. */
    protected abstract RuntimeException unavailable(String text);

    public final Bridge core() {
        return core;
    }

    public final C bridge() {
        return chapter.get();
    }

    /** The bytes that a function answers with. */
    public final byte[] bytes(ByteAnswers.Function function) {
        return ByteAnswers.of(function, this::failure);
    }

    /** The bytes that a function answers with to some others. */
    public final byte[] bytes(byte[] input, ByteAnswers.FunctionOfBytes function) {
        return ByteAnswers.of(input, function, this::failure);
    }

    /** The number that a function answers with to some bytes. */
    public final long number(byte[] input, ByteAnswers.ReaderOfBytes function) {
        return checked(ByteAnswers.numberOf(input, function));
    }

    /** The result of a function, if it is no error. */
    public final long checked(long result) {
        if (result < 0) {
            throw failure((int) result);
        }
        return result;
    }

    /** The exception for the negative result of the function just called on this thread. */
    public final RuntimeException failure(int code) {
        String text = KeaException.lastText(core);
        return switch (code) {
            case ErrorCode.KB_E_FAILED -> refused(text);
            case ErrorCode.KB_E_UNAVAILABLE, ErrorCode.KB_E_STALE -> unavailable(text);
            case ErrorCode.KB_E_INVALID -> new IllegalArgumentException(text);
            case ErrorCode.KB_E_UNSUPPORTED -> new UnsupportedOperationException(text);
            default -> new KeaException(code, text);
        };
    }
}
