// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A bridge without Kea: answers what a test has put in, and keeps count of what was asked. */
@SuppressWarnings("ByteBufferBackingArray") // they come from allocate()
public class FakeBridge implements Bridge {
    /** The one frame that is not stale. */
    public static final long FRAME = 42;

    private static final int NO_RELAY = -1;

    /** Records of packets, leases, subnets, by slot. */
    public final Map<Integer, byte[]> records = new HashMap<>();

    /** Values of kind bytes. */
    public final Map<Integer, byte[]> bytes = new HashMap<>();

    /** Values of kind int. */
    public final Map<Integer, Long> numbers = new HashMap<>();

    /** Options by relay level, then code. */
    public final Map<Integer, TreeMap<Integer, List<byte[]>>> options = new HashMap<>();

    public final Map<Integer, byte[]> relays = new HashMap<>();

    /** What packets have besides, by kb_packet_part. */
    public final Map<Integer, byte[]> parts = new HashMap<>();

    public final Map<Integer, Integer> counts = new HashMap<>();
    public final Set<Integer> unavailable = new HashSet<>();
    public final Map<Integer, Integer> gates = new ConcurrentHashMap<>();
    public byte[] hwaddr6;
    public byte[] lifetimes;
    public long context;

    /** The sentence of the last error. */
    public String lastError = "no such thing";

    /** The command that is being handled, 0 for none. */
    public long command;

    /** Functions called, by name. */
    public final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    /** A record with room for so many bytes, in the machine's byte order. */
    public static ByteBuffer record(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    }

    public void addOption(int relay, int code, byte[] payload) {
        options.computeIfAbsent(relay, r -> new TreeMap<>())
                .computeIfAbsent(code, c -> new ArrayList<>())
                .add(payload);
    }

    public void addOption(int code, byte[] payload) {
        addOption(NO_RELAY, code, payload);
    }

    private int answer(long frame, String function, byte[] value, long out, int cap) {
        calls.add(function);
        if (frame != FRAME) {
            return Kb.ErrorCode.KB_E_STALE;
        }
        if (value == null) {
            return Kb.ErrorCode.KB_E_ABSENT;
        }
        if (value.length <= cap) {
            new Pointer(out).write(0, value, 0, value.length);
        }
        return value.length;
    }

    @Override
    public int abi() {
        return Kb.KB_ABI;
    }

    @Override
    public int lastError(long out, int cap) {
        return answer(FRAME, "lastError", lastError.getBytes(StandardCharsets.UTF_8), out, cap);
    }

    @Override
    public int hookAvailable(int hook) {
        return unavailable.contains(hook) ? 0 : 1;
    }

    @Override
    public int gateSet(int hook, int open) {
        gates.put(hook, open);
        return 0;
    }

    @Override
    public int frameHas(long frame, int slot) {
        return records.containsKey(slot) ? 1 : 0;
    }

    @Override
    public int frameCount(long frame, int slot) {
        return counts.getOrDefault(slot, 0);
    }

    @Override
    public long frameInt(long frame, int value) {
        return numbers.getOrDefault(value, (long) Kb.ErrorCode.KB_E_ABSENT);
    }

    @Override
    public int frameBytes(long frame, int value, long out, int cap) {
        return answer(frame, "frameBytes", bytes.get(value), out, cap);
    }

    @Override
    public long contextGet(long frame) {
        return context;
    }

    @Override
    public int contextSet(long frame, long context) {
        this.context = context;
        return 0;
    }

    @Override
    public int packet4(long frame, int slot, long out, int cap) {
        return answer(frame, "packet4", records.get(slot), out, cap);
    }

    @Override
    public int packet6(long frame, int slot, long out, int cap) {
        return answer(frame, "packet6", records.get(slot), out, cap);
    }

    @Override
    public int packet6Hwaddr(long frame, int slot, long out, int cap) {
        return answer(frame, "packet6Hwaddr", hwaddr6, out, cap);
    }

    @Override
    public int relay6(long frame, int slot, int level, long out, int cap) {
        return answer(frame, "relay6", relays.get(level), out, cap);
    }

    @Override
    public int option(long frame, int slot, int relay, int code, int index, long out, int cap) {
        TreeMap<Integer, List<byte[]>> level = options.getOrDefault(relay, new TreeMap<>());
        List<byte[]> payloads = level.getOrDefault(code, List.of());
        byte[] payload = index < payloads.size() ? payloads.get(index) : null;
        return answer(frame, "option", payload, out, cap);
    }

    @Override
    public int optionCodes(long frame, int slot, int relay, long out, int cap) {
        List<Integer> codes = new ArrayList<>();
        options.getOrDefault(relay, new TreeMap<>())
                .forEach((code, payloads) -> payloads.forEach(p -> codes.add(code)));
        ByteBuffer answer = record(codes.size() * Integer.BYTES);
        codes.forEach(answer::putInt);
        return answer(frame, "optionCodes", answer.array(), out, cap);
    }

    @Override
    public int packetPart(long frame, int slot, int part, long out, int cap) {
        return answer(frame, "packetPart", parts.get(part), out, cap);
    }

    @Override
    public int lease(long frame, int slot, long out, int cap) {
        return answer(frame, "lease", records.get(slot), out, cap);
    }

    @Override
    public int subnet(long frame, int slot, long out, int cap) {
        return answer(frame, "subnet", records.get(slot), out, cap);
    }

    @Override
    public int subnetLifetimes(long frame, int slot, long out, int cap) {
        return answer(frame, "subnetLifetimes", lifetimes, out, cap);
    }

    @Override
    public int text(long frame, int slot, long out, int cap) {
        return answer(
                frame, "text", ("text of slot " + slot).getBytes(StandardCharsets.UTF_8), out, cap);
    }

    @Override
    public int label(long frame, int slot, long out, int cap) {
        return answer(
                frame,
                "label",
                ("client of slot " + slot).getBytes(StandardCharsets.UTF_8),
                out,
                cap);
    }

    @Override
    public int commandAdd(long name, int length) {
        return Kb.ErrorCode.KB_E_UNSUPPORTED;
    }

    @Override
    public int commandRemove(long name, int length) {
        return Kb.ErrorCode.KB_E_UNSUPPORTED;
    }

    @Override
    public long commandCurrent() {
        return command;
    }

    @Override
    public int commandPosition(long token, long path, int length, long out, int cap) {
        byte[] steps = new Pointer(path).getByteArray(0, length);
        return ofCommand(token, "position " + HexFormat.of().formatHex(steps), out, cap);
    }

    @Override
    public int commandText(long token, long path, int length, long out, int cap) {
        byte[] steps = new Pointer(path).getByteArray(0, length);
        return ofCommand(token, "text " + HexFormat.of().formatHex(steps), out, cap);
    }

    @Override
    public int commandValueText(long token, long value, long out, int cap) {
        return ofCommand(token, "[\"value\"," + value + "]", out, cap);
    }

    @Override
    public long commandValueSize(long token, long value) {
        return token == command ? value : Kb.ErrorCode.KB_E_STALE;
    }

    private int ofCommand(long token, String text, long out, int cap) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (token != command) {
            return Kb.ErrorCode.KB_E_STALE;
        }
        if (bytes.length <= cap) {
            new Pointer(out).write(0, bytes, 0, bytes.length);
        }
        return bytes.length;
    }

    @Override
    public int logEnabled(int severity, int debugLevel, long logger, int loggerLength) {
        return Kb.ErrorCode.KB_E_UNSUPPORTED;
    }

    @Override
    public int log(
            int severity,
            int debugLevel,
            long logger,
            int loggerLength,
            long id,
            int idLength,
            long text,
            int textLength) {
        return Kb.ErrorCode.KB_E_UNSUPPORTED;
    }

    @Override
    public int runnerStart(long path, int length) {
        return Kb.ErrorCode.KB_E_UNSUPPORTED;
    }

    @Override
    public int fdRead(int fd, long out, int cap) {
        return Kb.ErrorCode.KB_E_UNSUPPORTED;
    }

    @Override
    public int fdWrite(int fd, long data, int length) {
        return Kb.ErrorCode.KB_E_UNSUPPORTED;
    }

    @Override
    public int fdShutdown(int fd) {
        return Kb.ErrorCode.KB_E_UNSUPPORTED;
    }

    @Override
    public int fdClose(int fd) {
        return Kb.ErrorCode.KB_E_UNSUPPORTED;
    }
}
