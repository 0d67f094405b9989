// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import java.util.function.IntFunction;

/**
 * Calls functions of the border that answer with bytes, with as much room as they turn out to need.
 */
public final class ByteAnswers {
    private static final int FIRST_ROOM = 1024;

    private ByteAnswers() {}

    /** A function that writes an answer. */
    @FunctionalInterface
    public interface Function {
        /** See the border's conventions about {@code out} and {@code cap}. */
        int write(long out, int cap);
    }

    /** A function that reads some bytes and writes an answer. */
    @FunctionalInterface
    public interface FunctionOfBytes {
        /** See the border's conventions about {@code out} and {@code cap}. */
        int write(long in, int length, long out, int cap);
    }

    /** A function that reads some bytes. */
    @FunctionalInterface
    public interface ReaderOfBytes {
        /** The result is the function's own. */
        long read(long in, int length);
    }

    /**
     * The answer of a function.
     *
     * @param failure makes an exception of a negative result
     */
    public static byte[] of(Function function, IntFunction<RuntimeException> failure) {
        return of(new byte[0], (in, length, out, cap) -> function.write(out, cap), failure);
    }

    /**
     * The answer of a function to some bytes.
     *
     * @param failure makes an exception of a negative result
     */
    public static byte[] of(
            byte[] input, FunctionOfBytes function, IntFunction<RuntimeException> failure) {
        Scratch scratch = Scratch.ofThread();
        int room = FIRST_ROOM;
        while (true) {
            scratch.reserve(input.length + room);
            scratch.put(0, input);
            int cap = scratch.capacity() - input.length;
            long address = scratch.address();
            int result = function.write(address, input.length, address + input.length, cap);
            if (result < 0) {
                throw failure.apply(result);
            }
            if (result <= cap) {
                return scratch.bytes(input.length, result);
            }
            room = result;
        }
    }

    /** Hands bytes to a function that answers with a number. */
    public static long numberOf(byte[] input, ReaderOfBytes function) {
        Scratch scratch = Scratch.ofThread();
        scratch.reserve(input.length);
        scratch.put(0, input);
        return function.read(scratch.address(), input.length);
    }
}
