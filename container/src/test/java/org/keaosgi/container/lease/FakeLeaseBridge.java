// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import com.sun.jna.Pointer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.LeaseBridge;

/** A lease database that holds records, and notes what it is asked for. */
final class FakeLeaseBridge implements InvocationHandler {
    /** Records of leases, of which every query finds as many as there are. */
    final List<byte[]> records = new ArrayList<>();

    /** Where pages end. */
    final List<byte[]> ends = new ArrayList<>();

    /** What functions that answer with a number or bytes answer with, by their names. */
    final Map<String, Object> answers = new HashMap<>();

    /** The bytes that came in last, by function. */
    final Map<String, byte[]> asked = new HashMap<>();

    /** Functions in the order of their calls. */
    final List<String> calls = new ArrayList<>();

    /** Results that were not released yet. */
    int held;

    LeaseBridge bridge() {
        return (LeaseBridge)
                Proxy.newProxyInstance(
                        LeaseBridge.class.getClassLoader(),
                        new Class<?>[] {LeaseBridge.class},
                        this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        String name = method.getName();
        calls.add(name);
        long result =
                switch (name) {
                    case "leaseFind", "leaseScan" -> find(name, arguments);
                    case "leaseCount" -> records.size();
                    case "leaseRead" -> read((long) arguments[1], arguments);
                    case "leaseLast" ->
                            write(ends.isEmpty() ? new byte[0] : ends.get(0), arguments);
                    case "leaseRelease" -> released();
                    default -> other(name, arguments);
                };
        return method.getReturnType() == int.class ? (Object) (int) result : (Object) result;
    }

    private long find(String name, Object[] arguments) {
        note(name, (long) arguments[0], (int) arguments[1]);
        if (answers.containsKey(name)) {
            return (int) answers.get(name);
        }
        held++;
        return 17;
    }

    private long released() {
        held--;
        if (!ends.isEmpty()) {
            ends.remove(0);
        }
        return 0;
    }

    /** One record at a time. */
    private long read(long index, Object[] arguments) {
        byte[] record = records.get((int) index);
        byte[] part = new byte[4 + record.length];
        ByteBuffer.wrap(part).order(ByteOrder.nativeOrder()).putInt(record.length).put(record);
        return write(part, arguments);
    }

    private long other(String name, Object[] arguments) {
        int input = name.equals("leaseDescribe") || name.equals("identifierRead") ? 1 : 0;
        if (arguments != null && arguments.length > input + 1) {
            if (arguments[input] instanceof Long address
                    && arguments[input + 1] instanceof Integer n) {
                note(name, address, n);
            }
        }
        Object answer = answers.getOrDefault(name, Kb.ErrorCode.KB_E_FAILED);
        return answer instanceof byte[] bytes ? write(bytes, arguments) : (int) answer;
    }

    private void note(String name, long address, int length) {
        asked.put(name, new Pointer(address).getByteArray(0, length));
    }

    private static long write(byte[] bytes, Object[] arguments) {
        long out = (long) arguments[arguments.length - 2];
        int cap = (int) arguments[arguments.length - 1];
        if (bytes.length <= cap && bytes.length > 0) {
            new Pointer(out).write(0, bytes, 0, bytes.length);
        }
        return bytes.length;
    }
}
