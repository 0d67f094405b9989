// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.process.ProcessRequest;

/** A request as the bytes of an {@code RP_RUN} frame. */
final class RequestFrame {
    /** Between the time limit's SIGTERM and SIGKILL: enough to tidy up, no time to linger. */
    static final int TERM_GRACE_MS = 200;

    private RequestFrame() {}

    /**
     * Writes the frame, with id 0.
     *
     * @param program the path to execute: the request's own, with links resolved
     * @param urgent whether a thread waits for the result
     */
    static byte[] of(ProcessRequest request, Path program, boolean urgent) {
        List<byte[]> strings = strings(request, program);
        int length = RunnerProtocol.RP_RUN_STRINGS;
        for (byte[] string : strings) {
            length += Integer.BYTES + string.length;
        }
        ByteBuffer frame = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        frame.putInt(RunnerProtocol.RP_F_SIZE, length - RunnerProtocol.RP_F_KIND);
        frame.putInt(RunnerProtocol.RP_F_KIND, RunnerProtocol.RP_RUN);
        frame.putInt(RunnerProtocol.RP_RUN_FLAGS, flags(request, urgent));
        frame.putInt(RunnerProtocol.RP_RUN_TIMEOUT, timeoutMillis(request));
        frame.putInt(RunnerProtocol.RP_RUN_GRACE, TERM_GRACE_MS);
        frame.putInt(RunnerProtocol.RP_RUN_OUTPUT_LIMIT, request.outputLimit());
        frame.putInt(RunnerProtocol.RP_RUN_ARGUMENTS, request.arguments().size());
        frame.putInt(RunnerProtocol.RP_RUN_ENVIRONMENT, request.environment().size());
        frame.position(RunnerProtocol.RP_RUN_STRINGS);
        for (byte[] string : strings) {
            frame.putInt(string.length).put(string);
        }
        return frame.array();
    }

    static void setId(byte[] frame, int id) {
        ByteBuffer.wrap(frame).order(ByteOrder.nativeOrder()).putInt(RunnerProtocol.RP_F_ID, id);
    }

    static int timeoutMillis(ProcessRequest request) {
        return (int) Math.min(request.timeout().toMillis(), Integer.MAX_VALUE);
    }

    private static int flags(ProcessRequest request, boolean urgent) {
        return (request.outputLimit() > 0 ? RunnerProtocol.RP_WANT_OUTPUT : 0)
                | (urgent ? RunnerProtocol.RP_URGENT : 0);
    }

    private static List<byte[]> strings(ProcessRequest request, Path program) {
        List<byte[]> strings = new ArrayList<>();
        strings.add(ByteText.encode(program.toString()));
        strings.add(new byte[0]);
        request.arguments().forEach(argument -> strings.add(ByteText.encode(argument)));
        // Sorted, so that two runs with the same variables look the same to the program.
        new TreeMap<>(request.environment())
                .forEach((name, value) -> strings.add(ByteText.encode(name + '=' + value)));
        return strings;
    }
}
