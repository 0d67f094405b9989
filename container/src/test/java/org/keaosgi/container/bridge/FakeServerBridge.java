// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server without Kea: answers what a test has put in, and remembers what was asked. */
public class FakeServerBridge implements ServerBridge {
    /** What functions that return bytes answer, and when negative what they return. */
    public byte[] answer = {};

    public int result;

    /** What was asked, with its arguments. */
    public final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    private long generation;

    /** The border with this server in it. */
    public Chapters chapters() {
        return new Chapters("there is no library") {
            @Override
            public ServerBridge server() {
                return FakeServerBridge.this;
            }
        };
    }

    /** A configuration comes into force. */
    public synchronized void configured() {
        generation++;
        notifyAll();
    }

    private int answer(String call, long out, int cap) {
        calls.add(call);
        if (result < 0) {
            return result;
        }
        if (answer.length <= cap) {
            new Pointer(out).write(0, answer, 0, answer.length);
        }
        return answer.length;
    }

    private int done(String call) {
        calls.add(call);
        return result;
    }

    private static String text(long address, int length) {
        byte[] bytes = length == 0 ? new byte[0] : new Pointer(address).getByteArray(0, length);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public int serverStatChange(
            int change, int type, long name, int nameLength, long number, long bytes, int length) {
        return done(
                "change %d %d %s %d '%s'"
                        .formatted(
                                change, type, text(name, nameLength), number, text(bytes, length)));
    }

    @Override
    public int serverStatAct(int action, long name, int nameLength, long number) {
        return done("act %d %s %d".formatted(action, text(name, nameLength), number));
    }

    @Override
    public int serverStatInteger(long name, int nameLength, long out) {
        if (result == 0) {
            new Pointer(out).setLong(0, 77);
        }
        return done("integer " + text(name, nameLength));
    }

    @Override
    public int serverStat(long name, int nameLength, long out, int cap) {
        return answer("stat " + text(name, nameLength), out, cap);
    }

    @Override
    public int serverStats(long out, int cap) {
        return answer("stats", out, cap);
    }

    @Override
    public int serverStatsReset() {
        return done("reset");
    }

    @Override
    public int serverSubnets(
            int which,
            int choice,
            long number,
            long address,
            int addressLength,
            long out,
            int cap) {
        return answer(
                "subnets %d %d %d '%s'"
                        .formatted(which, choice, number, text(address, addressLength)),
                out,
                cap);
    }

    @Override
    public int serverPools(
            int which, long subnet, int type, long address, int addressLength, long out, int cap) {
        return answer(
                "pools %d %d %d '%s'".formatted(which, subnet, type, text(address, addressLength)),
                out,
                cap);
    }

    @Override
    public int serverInPool(int which, long subnet, int type, long address, int addressLength) {
        return done(
                "inPool %d %d %d '%s'"
                        .formatted(which, subnet, type, text(address, addressLength)));
    }

    @Override
    public int serverJson(int which, int of, long number, long out, int cap) {
        return answer("json %d %d %d".formatted(which, of, number), out, cap);
    }

    @Override
    public int serverStaging() {
        return result;
    }

    @Override
    public synchronized long serverState(int of) {
        return of == KbServer.StateOf.KB_STATE_GENERATION ? generation : result;
    }

    @Override
    public int serverDuid(long out, int cap) {
        return answer("duid", out, cap);
    }

    @Override
    public synchronized long serverAwait(long known, int milliseconds) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        try {
            while (generation == known && System.nanoTime() < deadline) {
                wait(1 + TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return generation;
    }
}
