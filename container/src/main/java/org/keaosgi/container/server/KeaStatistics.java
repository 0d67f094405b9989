// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.statistics.Statistic;
import org.keaosgi.api.statistics.Statistics;
import org.keaosgi.container.bridge.Kb.ErrorCode;
import org.keaosgi.container.bridge.KbServer.StatAction;
import org.keaosgi.container.bridge.KbServer.StatChange;
import org.keaosgi.container.bridge.KbServer.StatType;
import org.keaosgi.container.bridge.Scratch;

/** Kea's statistics for bundles. */
final class KeaStatistics implements Statistics {
    private static final int BIG_INTEGER_SIZE = 16;
    private static final byte[] NOTHING = {};

    private final ServerLink link;

    KeaStatistics(ServerLink link) {
        this.link = link;
    }

    @Override
    public Optional<Statistic> get(String name) {
        byte[] text = ByteText.encode(name);
        Scratch input = ServerLink.input(text);
        return link.read(
                        (server, out, cap) ->
                                server.serverStat(input.address(), text.length, out, cap))
                .map(record -> StatisticReader.read(new RecordReader(record)));
    }

    @Override
    public OptionalLong integer(String name) {
        byte[] text = ByteText.encode(name);
        Scratch input = ServerLink.input(text);
        Scratch output = Scratch.ofThread();
        long result =
                link.askMaybe(
                        server ->
                                server.serverStatInteger(
                                        input.address(), text.length, output.address()));
        return result == ErrorCode.KB_E_ABSENT
                ? OptionalLong.empty()
                : OptionalLong.of(new RecordReader(output.bytes(0, Long.BYTES)).int64());
    }

    @Override
    public Map<String, Statistic> all() {
        Map<String, Statistic> all = new LinkedHashMap<>();
        RecordReader records =
                new RecordReader(
                        link.read((server, out, cap) -> server.serverStats(out, cap))
                                .orElse(NOTHING));
        while (records.hasMore()) {
            Statistic statistic = StatisticReader.read(records);
            all.put(statistic.name(), statistic);
        }
        return Collections.unmodifiableMap(all);
    }

    @Override
    public boolean exists(String name) {
        return act(StatAction.KB_STAT_EXISTS, name, 0);
    }

    @Override
    public void set(String name, long value) {
        change(StatChange.KB_STAT_SET, StatType.KB_STAT_INTEGER, name, value, NOTHING);
    }

    @Override
    public void set(String name, BigInteger value) {
        change(StatChange.KB_STAT_SET, StatType.KB_STAT_BIG_INTEGER, name, 0, bytesOf(value));
    }

    @Override
    public void set(String name, double value) {
        long bits = Double.doubleToRawLongBits(value);
        change(StatChange.KB_STAT_SET, StatType.KB_STAT_FLOAT, name, bits, NOTHING);
    }

    @Override
    public void set(String name, Duration value) {
        change(StatChange.KB_STAT_SET, StatType.KB_STAT_DURATION, name, nanosOf(value), NOTHING);
    }

    @Override
    public void set(String name, String value) {
        byte[] bytes = ByteText.encode(value);
        change(StatChange.KB_STAT_SET, StatType.KB_STAT_STRING, name, 0, bytes);
    }

    @Override
    public void add(String name, long value) {
        change(StatChange.KB_STAT_ADD, StatType.KB_STAT_INTEGER, name, value, NOTHING);
    }

    @Override
    public void add(String name, BigInteger value) {
        change(StatChange.KB_STAT_ADD, StatType.KB_STAT_BIG_INTEGER, name, 0, bytesOf(value));
    }

    @Override
    public void add(String name, double value) {
        long bits = Double.doubleToRawLongBits(value);
        change(StatChange.KB_STAT_ADD, StatType.KB_STAT_FLOAT, name, bits, NOTHING);
    }

    @Override
    public void add(String name, Duration value) {
        change(StatChange.KB_STAT_ADD, StatType.KB_STAT_DURATION, name, nanosOf(value), NOTHING);
    }

    @Override
    public void add(String name, String value) {
        byte[] bytes = ByteText.encode(value);
        change(StatChange.KB_STAT_ADD, StatType.KB_STAT_STRING, name, 0, bytes);
    }

    private void change(int how, int type, String name, long number, byte[] value) {
        byte[] text = ByteText.encode(name);
        Scratch input = ServerLink.input(text, value);
        link.ask(
                server ->
                        server.serverStatChange(
                                how,
                                type,
                                input.address(),
                                text.length,
                                number,
                                input.address() + text.length,
                                value.length));
    }

    @Override
    public boolean reset(String name) {
        return act(StatAction.KB_STAT_RESET, name, 0);
    }

    @Override
    public boolean remove(String name) {
        return act(StatAction.KB_STAT_REMOVE, name, 0);
    }

    @Override
    public void resetAll() {
        link.ask(server -> server.serverStatsReset());
    }

    @Override
    public boolean keepSamples(String name, int count) {
        requirePositive(count);
        return act(StatAction.KB_STAT_KEEP_COUNT, name, count);
    }

    @Override
    public boolean keepSamples(String name, Duration age) {
        requirePositive(age.toSeconds());
        return act(StatAction.KB_STAT_KEEP_AGE, name, age.toSeconds());
    }

    private boolean act(int action, String name, long number) {
        byte[] text = ByteText.encode(name);
        Scratch input = ServerLink.input(text);
        return link.ask(
                        server ->
                                server.serverStatAct(action, input.address(), text.length, number))
                != 0;
    }

    private static void requirePositive(long limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("at least one sample or second must be kept");
        }
    }

    private static long nanosOf(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(duration + " is too long for a statistic", e);
        }
    }

    private static byte[] bytesOf(BigInteger value) {
        byte[] given = value.toByteArray();
        if (given.length > BIG_INTEGER_SIZE) {
            throw new IllegalArgumentException(value + " has more than 127 bits");
        }
        byte[] bytes = new byte[BIG_INTEGER_SIZE];
        Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
        System.arraycopy(given, 0, bytes, BIG_INTEGER_SIZE - given.length, given.length);
        return bytes;
    }
}
