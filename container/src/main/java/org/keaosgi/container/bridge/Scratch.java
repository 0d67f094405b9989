// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Memory that native functions read and fill, with its address at hand. It belongs to one thread,
 * and what it holds is good until the next use: take the answer out before asking again.
 */
public final class Scratch {
    private static final int FIRST_SIZE = 4096;
    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    private ByteBuffer buffer;
    private long address;

    /** Makes one with room for the usual answer. */
    public Scratch() {
        allocate(FIRST_SIZE);
    }

    /** The calling thread's own. */
    public static Scratch ofThread() {
        return OF_THREAD.get();
    }

    /** Where it begins. Changes with {@link #reserve}. */
    public long address() {
        return address;
    }

    /** How many bytes it has. */
    public int capacity() {
        return buffer.capacity();
    }

    /** Makes room for {@code size} bytes; what was in there is lost when it has to grow. */
    public void reserve(int size) {
        if (size > buffer.capacity()) {
            allocate(Math.max(size, (int) Math.min(2L * buffer.capacity(), Integer.MAX_VALUE)));
        }
    }

    /** Writes bytes; {@link #reserve} has made room for them. */
    public void put(int offset, byte[] bytes) {
        buffer.put(offset, bytes);
    }

    /** A copy of {@code length} bytes from {@code offset} on. */
    public byte[] bytes(int offset, int length) {
        byte[] copy = new byte[length];
        buffer.get(offset, copy);
        return copy;
    }

    /** An integer in the machine's byte order. */
    public int getInt(int offset) {
        return buffer.getInt(offset);
    }

    private void allocate(int size) {
        buffer = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        address = Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
    }
}
