// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes down what was to be changed and parked, and answers as a test has told it to. */
public class FakeEditBridge implements EditBridge {
    /** What was called: the function's name, then its arguments without the frame. */
    public final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    /** Answers other than 0, by function. */
    public final Map<String, Integer> answers = new HashMap<>();

    private long parked;

    private int done(String function, Object... arguments) {
        calls.add(
                function
                        + " "
                        + List.of(arguments).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
        return answers.getOrDefault(function, 0);
    }

    private static String bytes(long data, int length) {
        if (length < 0) {
            return "none";
        }
        byte[] bytes = new Pointer(data).getByteArray(0, length);
        return IntStream.range(0, length)
                .mapToObj(i -> String.format("%02x", bytes[i]))
                .collect(Collectors.joining());
    }

    @Override
    public int editPacketInt(long frame, int slot, int relay, int field, long value) {
        return done("packetInt", slot, relay, field, value);
    }

    @Override
    public int editPacketBytes(long frame, int slot, int relay, int field, long data, int length) {
        return done("packetBytes", slot, relay, field, bytes(data, length));
    }

    @Override
    public int editPacketWire(long frame, int slot, int direction) {
        return done("packetWire", slot, direction);
    }

    @Override
    public int editOptionAdd(long frame, int slot, int relay, int code, long data, int length) {
        return done("optionAdd", slot, relay, code, bytes(data, length));
    }

    @Override
    public int editOptionSet(long frame, int slot, int relay, int code, long data, int length) {
        return done("optionSet", slot, relay, code, bytes(data, length));
    }

    @Override
    public int editOptionRemove(long frame, int slot, int relay, int code) {
        return done("optionRemove", slot, relay, code);
    }

    @Override
    public int editLeaseInt(long frame, int slot, int field, long value) {
        return done("leaseInt", slot, field, value);
    }

    @Override
    public int editLeaseBytes(long frame, int slot, int field, long data, int length) {
        return done("leaseBytes", slot, field, bytes(data, length));
    }

    @Override
    public long editIaGet(long frame, int field) {
        return done("iaGet", field);
    }

    @Override
    public int editIaSet(long frame, int field, long value) {
        return done("iaSet", field, value);
    }

    @Override
    public int editValueInt(long frame, int value, long number) {
        return done("valueInt", value, number);
    }

    @Override
    public int editValueBytes(long frame, int value, long data, int length) {
        return done("valueBytes", value, bytes(data, length));
    }

    @Override
    public int editSubnet(long frame, long id) {
        return done("subnet", id);
    }

    @Override
    public long editPark(long frame) {
        int answer = done("park");
        return answer < 0 ? answer : ++parked;
    }

    @Override
    public int editUnpark(long number, int how) {
        return done("unpark", number, how);
    }
}
