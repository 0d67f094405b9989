// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.keaosgi.api.statistics.Sample;
import org.keaosgi.api.statistics.Statistic;
import org.keaosgi.container.bridge.FakeBridge;
import org.keaosgi.container.bridge.FakeServerBridge;
import org.keaosgi.container.bridge.Kb.ErrorCode;
import org.keaosgi.container.bridge.KbServer.StatType;
import org.keaosgi.container.bridge.KeaException;

public class KeaStatisticsTest {
    private static final Instant TIME = Instant.parse("2024-02-29T12:00:00.123456Z");

    private final FakeServerBridge server = new FakeServerBridge();
    private final KeaStatistics statistics =
            new KeaStatistics(new ServerLink(new FakeBridge(), server.chapters()));

    /** A record of one sample, as the border writes it. */
    private static byte[] record(int type, String name, byte[] value) {
        ByteBuffer record =
                ByteBuffer.allocate(12 + name.length() + 8 + value.length)
                        .order(ByteOrder.nativeOrder());
        record.putInt(type).putInt(1).putInt(name.length());
        record.put(name.getBytes(StandardCharsets.ISO_8859_1));
        record.putLong(TIME.getEpochSecond() * 1_000_000 + TIME.getNano() / 1000).put(value);
        return record.array();
    }

    private static byte[] int64(long value) {
        return ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putLong(value).array();
    }

    private Statistic read(int type, byte[] value) {
        server.answer = record(type, "name", value);
        return statistics.get("name").orElseThrow();
    }

    @Test
    public void readsEachType() {
        assertThat(read(StatType.KB_STAT_INTEGER, int64(-5)))
                .isEqualTo(
                        new Statistic(
                                "name", Statistic.Type.INTEGER, List.of(new Sample(-5L, TIME))));
        assertThat(read(StatType.KB_STAT_FLOAT, int64(Double.doubleToLongBits(1.5))))
                .extracting(s -> s.latest().value())
                .isEqualTo(1.5);
        assertThat(read(StatType.KB_STAT_DURATION, int64(1_500_000)))
                .extracting(s -> s.latest().value())
                .isEqualTo(Duration.ofNanos(1_500_000));
        byte[] big = new byte[16];
        big[0] = (byte) 0x80;
        assertThat(read(StatType.KB_STAT_BIG_INTEGER, big).asBigInteger())
                .isEqualTo(BigInteger.ONE.shiftLeft(127).negate());
        byte[] text = ByteBuffer.allocate(6).order(ByteOrder.nativeOrder()).putInt(2).array();
        text[4] = 'o';
        text[5] = 'k';
        assertThat(read(StatType.KB_STAT_STRING, text).latest().value()).isEqualTo("ok");
        assertThatThrownBy(() -> read(StatType.KB_STAT_STRING, text).asLong())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void readsAll() {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        records.writeBytes(record(StatType.KB_STAT_INTEGER, "a", int64(1)));
        records.writeBytes(record(StatType.KB_STAT_INTEGER, "b", int64(2)));
        server.answer = records.toByteArray();
        assertThat(statistics.all()).containsOnlyKeys("a", "b");
        assertThat(statistics.all().get("b").asLong()).isEqualTo(2);
    }

    @Test
    public void readsAnAnswerThatIsLongerThanThought() {
        server.answer = record(StatType.KB_STAT_INTEGER, "x".repeat(100_000), int64(1));
        assertThat(statistics.get("name").orElseThrow().name()).hasSize(100_000);
        assertThat(server.calls).hasSize(2);
    }

    @Test
    public void writesEachType() {
        statistics.set("a", 7L);
        statistics.add("a", -1L);
        statistics.set("b", 0.5);
        statistics.set("c", Duration.ofMillis(3));
        statistics.add("d", "x");
        statistics.set("e", BigInteger.TWO.negate());
        assertThat(server.calls)
                .containsExactly(
                        "change 0 0 a 7 ''",
                        "change 1 0 a -1 ''",
                        "change 0 1 b " + Double.doubleToLongBits(0.5) + " ''",
                        "change 0 2 c 3000000 ''",
                        "change 1 3 d 0 'x'",
                        "change 0 4 e 0 '" + "\u00ff".repeat(15) + "\u00fe'");
    }

    @Test
    public void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> statistics.set("e", BigInteger.ONE.shiftLeft(127)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> statistics.set("e", Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> statistics.keepSamples("e", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.calls).isEmpty();
    }

    @Test
    public void actsAndAsks() {
        server.result = 1;
        assertThat(statistics.exists("a")).isTrue();
        assertThat(statistics.reset("a")).isTrue();
        assertThat(statistics.remove("a")).isTrue();
        assertThat(statistics.keepSamples("a", 5)).isTrue();
        assertThat(statistics.keepSamples("a", Duration.ofMinutes(1))).isTrue();
        server.result = 0;
        assertThat(statistics.exists("a")).isFalse();
        assertThat(statistics.integer("a")).hasValue(77);
        assertThat(server.calls)
                .containsExactly(
                        "act 0 a 0",
                        "act 1 a 0",
                        "act 2 a 0",
                        "act 3 a 5",
                        "act 4 a 60",
                        "act 0 a 0",
                        "integer a");
    }

    @Test
    public void errorsBecomeExceptions() {
        server.result = ErrorCode.KB_E_ABSENT;
        assertThat(statistics.get("a")).isEmpty();
        assertThat(statistics.integer("a")).isEmpty();
        server.result = ErrorCode.KB_E_INVALID;
        assertThatThrownBy(() -> statistics.set("a", 1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such thing");
        server.result = ErrorCode.KB_E_UNAVAILABLE;
        assertThatThrownBy(() -> statistics.get("a")).isInstanceOf(IllegalStateException.class);
        server.result = ErrorCode.KB_E_UNSUPPORTED;
        assertThatThrownBy(() -> statistics.set("a", BigInteger.ONE))
                .isInstanceOf(UnsupportedOperationException.class);
        server.result = ErrorCode.KB_E_FAILED;
        assertThatThrownBy(() -> statistics.all()).isInstanceOf(KeaException.class);
    }
}
