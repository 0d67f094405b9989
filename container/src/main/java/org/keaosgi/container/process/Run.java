// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.process.ProcessResult;
import org.keaosgi.api.process.ProcessResult.End;

/** One run on its way: its request, and what is known of its result. Guarded by its queue. */
final class Run {
    private final byte[] frame;
    private final boolean urgent;
    private final int timeoutMillis;
    private final Consumer<ProcessResult> whenOver;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream(0);
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream(0);

    /**
     * @param whenOver told the result, once, with locks held: must only hand it on
     */
    Run(byte[] frame, boolean urgent, int timeoutMillis, Consumer<ProcessResult> whenOver) {
        this.frame = frame;
        this.urgent = urgent;
        this.timeoutMillis = timeoutMillis;
        this.whenOver = whenOver;
    }

    byte[] frame() {
        return frame;
    }

    boolean urgent() {
        return urgent;
    }

    int timeoutMillis() {
        return timeoutMillis;
    }

    void append(int stream, byte[] bytes) {
        (stream == 1 ? output : errors).writeBytes(bytes);
    }

    void finish(RunnerConnection.Exit exit) {
        whenOver.accept(
                new ProcessResult(
                        endOf(exit.how()),
                        exit.code(),
                        lines(output.toByteArray()),
                        lines(errors.toByteArray()),
                        exit.dropped(),
                        Duration.of(exit.micros(), ChronoUnit.MICROS)));
    }

    /** The runner went away while it had this run. */
    void lose() {
        whenOver.accept(
                new ProcessResult(
                        End.LOST,
                        0,
                        lines(output.toByteArray()),
                        lines(errors.toByteArray()),
                        0,
                        Duration.ZERO));
    }

    /** The run never got as far as the runner. */
    void refuse(int errno, List<String> reasons) {
        whenOver.accept(notStarted(errno, reasons));
    }

    static ProcessResult notStarted(int errno, List<String> reasons) {
        return new ProcessResult(End.NOT_STARTED, errno, List.of(), reasons, 0, Duration.ZERO);
    }

    private static End endOf(int how) {
        return switch (how) {
            case RunnerProtocol.RP_EXITED -> End.EXITED;
            case RunnerProtocol.RP_SIGNALLED -> End.SIGNALLED;
            case RunnerProtocol.RP_TIMED_OUT -> End.TIMED_OUT;
            case RunnerProtocol.RP_COULD_NOT_START -> End.NOT_STARTED;
            default -> End.LOST;
        };
    }

    /** Lines of what a program wrote; the last one needs no line end. */
    static List<String> lines(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            boolean lineEnd = i < bytes.length && bytes[i] == '\n';
            if (lineEnd || (i == bytes.length && start < i)) {
                int end = i > start && bytes[i - 1] == '\r' ? i - 1 : i;
                lines.add(ByteText.decode(bytes, start, end - start));
                start = i + 1;
            }
        }
        return lines;
    }
}
