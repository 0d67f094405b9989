// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.keaosgi.api.process.ProcessResult;
import org.keaosgi.api.process.ProcessResult.End;

/** The queue by itself, with a channel that only takes notes. */
public class RunQueueTest {
    private static final int BIG = 10_000;

    private final List<byte[]> sent = new ArrayList<>();
    private final List<ProcessResult> results = new ArrayList<>();
    private final RunQueue queue = new RunQueue();
    private boolean broken;

    private final RunnerConnection connection =
            new RunnerConnection(
                    new RunnerChannel() {
                        @Override
                        public int read(byte[] buffer) {
                            return -1;
                        }

                        @Override
                        public void write(byte[] bytes) throws IOException {
                            if (broken) {
                                throw new IOException("broken");
                            }
                            sent.add(bytes);
                        }

                        @Override
                        public void shutdown() {}

                        @Override
                        public void close() {}
                    });

    private void add(boolean urgent, int size) {
        queue.add(new Run(new byte[size], urgent, 1000, results::add));
    }

    private int idOf(int index) {
        return ByteBuffer.wrap(sent.get(index))
                .order(ByteOrder.nativeOrder())
                .getInt(RunnerProtocol.RP_F_ID);
    }

    private void exit(int index) {
        queue.exit(idOf(index), new RunnerConnection.Exit(RunnerProtocol.RP_EXITED, 0, 7, 0));
    }

    @Test
    public void whatComesBeforeTheRunnerWaitsForIt() {
        add(false, 100);
        assertThat(sent).isEmpty();
        queue.attach(connection);
        assertThat(sent).hasSize(1);
        exit(0);
        assertThat(results).extracting(ProcessResult::end).containsExactly(End.EXITED);
    }

    @Test
    public void noMoreIsSentThanASocketTakes() {
        queue.attach(connection);
        for (int i = 0; i < 20; i++) {
            add(false, BIG);
        }
        assertThat(sent).hasSize(4);
        add(true, BIG);
        assertThat(sent).as("room is kept for urgent runs").hasSize(5);
        exit(0);
        exit(1);
        assertThat(sent).hasSize(6);
    }

    @Test
    public void urgentRunsGoFirst() {
        add(false, 100);
        add(true, 200);
        queue.attach(connection);
        assertThat(sent).extracting(frame -> frame.length).containsExactly(200, 100);
    }

    @Test
    public void onlyWhatTheRunnerHadIsLost() {
        queue.attach(connection);
        for (int i = 0; i < 5; i++) {
            add(false, BIG);
        }
        assertThat(queue.detach()).isEqualTo(4);
        assertThat(results).extracting(ProcessResult::end).containsOnly(End.LOST).hasSize(4);
        sent.clear();
        queue.attach(connection);
        assertThat(sent).hasSize(1);
    }

    @Test
    public void whatABrokenChannelDoesNotTakeWaitsForTheNextRunner() {
        queue.attach(connection);
        broken = true;
        add(true, 100);
        add(true, 100);
        assertThat(queue.detach()).isZero();
        assertThat(results).isEmpty();
        broken = false;
        queue.attach(connection);
        assertThat(sent).hasSize(2);
    }

    @Test
    public void closedQueueRefusesWithTheReason() {
        add(true, 100);
        queue.close("gone fishing");
        add(false, 100);
        assertThat(results).hasSize(2);
        assertThat(results)
                .allSatisfy(
                        result -> {
                            assertThat(result.end()).isEqualTo(End.NOT_STARTED);
                            assertThat(result.errors()).containsExactly("gone fishing");
                        });
        queue.open();
        queue.attach(connection);
        add(false, 100);
        assertThat(sent).hasSize(1);
    }

    @Test
    public void repliesAboutUnknownRunsAreIgnored() {
        queue.attach(connection);
        queue.output(77, 1, new byte[3]);
        queue.exit(77, new RunnerConnection.Exit(RunnerProtocol.RP_EXITED, 0, 0, 0));
        assertThat(results).isEmpty();
        assertThat(queue.stalled()).isFalse();
    }
}
