// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.keaosgi.api.statistics.Sample;
import org.keaosgi.api.statistics.Statistic;
import org.keaosgi.container.bridge.KbServer.StatType;

/** Makes statistics of the records that {@code kb_server_stat} writes. */
final class StatisticReader {
    private static final int BIG_INTEGER_SIZE = 16;

    private StatisticReader() {}

    static Statistic read(RecordReader record) {
        int type = record.int32();
        int count = record.int32();
        String name = record.text(record.int32());
        List<Sample> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Instant time = Instant.EPOCH.plus(record.int64(), ChronoUnit.MICROS);
            samples.add(new Sample(value(type, record), time));
        }
        return new Statistic(name, typeOf(type), samples);
    }

    private static Object value(int type, RecordReader record) {
        return switch (type) {
            case StatType.KB_STAT_INTEGER -> record.int64();
            case StatType.KB_STAT_FLOAT -> record.real();
            case StatType.KB_STAT_DURATION -> Duration.ofNanos(record.int64());
            case StatType.KB_STAT_BIG_INTEGER -> new BigInteger(record.bytes(BIG_INTEGER_SIZE));
            default -> record.text(record.int32());
        };
    }

    private static Statistic.Type typeOf(int type) {
        return switch (type) {
            case StatType.KB_STAT_INTEGER -> Statistic.Type.INTEGER;
            case StatType.KB_STAT_FLOAT -> Statistic.Type.FLOAT;
            case StatType.KB_STAT_DURATION -> Statistic.Type.DURATION;
            case StatType.KB_STAT_BIG_INTEGER -> Statistic.Type.BIG_INTEGER;
            default -> Statistic.Type.STRING;
        };
    }
}
