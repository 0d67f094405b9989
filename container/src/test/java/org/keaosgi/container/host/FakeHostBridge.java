// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import com.sun.jna.Pointer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.keaosgi.container.bridge.HostBridge;
import org.keaosgi.container.bridge.KbHost.Found;

/** Hosts that are answers prepared by a test; notes what it is asked for. */
final class FakeHostBridge implements InvocationHandler {
    /** What is found, one after the other; the last one again and again. */
    final Deque<byte[]> found = new ArrayDeque<>();

    /** What everything else answers with: a number. */
    int result;

    /** The numbers that came in last. */
    Object[] arguments;

    /** The bytes that came in last. */
    byte[] asked;

    HostBridge bridge() {
        return (HostBridge)
                Proxy.newProxyInstance(
                        HostBridge.class.getClassLoader(), new Class<?>[] {HostBridge.class}, this);
    }

    /** The record of what was found, and JSON behind it. */
    static byte[] found(int sourceIndex, long last, String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        ByteBuffer answer =
                ByteBuffer.allocate(Found.KB_HF_SIZE + text.length).order(ByteOrder.nativeOrder());
        answer.putLong(Found.KB_HF_LAST, last);
        answer.putInt(Found.KB_HF_SOURCE_INDEX, sourceIndex);
        return answer.put(Found.KB_HF_SIZE, text).array();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) {
        arguments = given.clone();
        return switch (method.getName()) {
            case "hostFind" -> {
                note((long) given[0], (int) given[1]);
                yield result < 0 ? result : found.getFirst().length;
            }
            case "hostFound" -> {
                byte[] answer = found.size() > 1 ? found.removeFirst() : found.getFirst();
                new Pointer((long) given[0]).write(0, answer, 0, answer.length);
                yield answer.length;
            }
            case "hostDelete" -> {
                note((long) given[0], (int) given[1]);
                yield result;
            }
            default -> {
                note((long) given[given.length - 2], (int) given[given.length - 1]);
                yield result;
            }
        };
    }

    private void note(long address, int length) {
        asked = new Pointer(address).getByteArray(0, length);
    }

    /** A number in the bytes that came in last. */
    int askedInt(int offset) {
        return ByteBuffer.wrap(asked).order(ByteOrder.nativeOrder()).getInt(offset);
    }

    /** The end of the bytes that came in last, from {@code offset} on. */
    byte[] askedFrom(int offset) {
        return Arrays.copyOfRange(asked, offset, asked.length);
    }
}
