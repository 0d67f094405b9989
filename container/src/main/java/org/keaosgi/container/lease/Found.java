// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import java.util.ArrayList;
import java.util.List;
import org.keaosgi.container.bridge.LeaseBridge;
import org.keaosgi.container.bridge.Scratch;

/** Leases that were found, held by the native side until this is closed. */
final class Found implements AutoCloseable {
    // Reading in parts costs next to nothing, so there is no need for more room.
    private static final int ROOM = 128 * 1024;
    private static final long USUAL_LENGTH = 160;

    private final LeaseCalls calls;
    private final long number;

    private Found(LeaseCalls calls, long number) {
        this.calls = calls;
        this.number = number;
    }

    /** Finds all leases that the record of a query means. */
    static Found all(LeaseCalls calls, byte[] query) {
        return new Found(calls, calls.number(query, calls.bridge()::leaseFind));
    }

    /** Finds those among one page of leases. */
    static Found page(LeaseCalls calls, byte[] query) {
        return new Found(calls, calls.number(query, calls.bridge()::leaseScan));
    }

    /** The leases' records. */
    List<byte[]> records() {
        LeaseBridge bridge = calls.bridge();
        int count = (int) calls.checked(bridge.leaseCount(number));
        List<byte[]> records = new ArrayList<>(count);
        Scratch scratch = Scratch.ofThread();
        scratch.reserve((int) Math.min(ROOM, count * USUAL_LENGTH));
        while (records.size() < count) {
            int filled =
                    (int)
                            calls.checked(
                                    bridge.leaseRead(
                                            number,
                                            records.size(),
                                            scratch.address(),
                                            scratch.capacity()));
            if (filled > scratch.capacity()) {
                scratch.reserve(filled);
            } else {
                split(scratch, filled, records);
            }
        }
        return records;
    }

    private static void split(Scratch scratch, int filled, List<byte[]> records) {
        for (int at = 0; at < filled; ) {
            int length = scratch.getInt(at);
            records.add(scratch.bytes(at + Integer.BYTES, length));
            at += Integer.BYTES + length;
        }
    }

    /** The address of the last lease that was looked at, null when there are no more. */
    byte[] last() {
        byte[] last = calls.bytes((out, cap) -> calls.bridge().leaseLast(number, out, cap));
        return last.length == 0 ? null : last;
    }

    @Override
    public void close() {
        calls.bridge().leaseRelease(number);
    }
}
