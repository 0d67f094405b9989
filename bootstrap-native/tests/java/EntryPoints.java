// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.entry;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the container when the native library is tested; it counts and misbehaves. */
final class EntryPoints {
    private static final int PKT4_RECEIVE = 3;
    private static final int PKT4_SEND = 14;
    private static final int LEASE4_EXPIRE = 16;
    private static final int SKIP = 1;

    static final AtomicInteger LOADS = new AtomicInteger();
    static final AtomicInteger UNLOADS = new AtomicInteger();
    static final AtomicInteger ATTACHES = new AtomicInteger();
    static final AtomicInteger DETACHES = new AtomicInteger();
    static final AtomicInteger RELEASES = new AtomicInteger();
    static volatile String environment = "";

    private EntryPoints() {}

    /** Supplied by the test: lets Kea call another hook point while Java is being called. */
    private static native void callKea();

    static byte[] load(byte[] json) {
        LOADS.incrementAndGet();
        environment = new String(json, StandardCharsets.UTF_8);
        if (environment.contains("please.throw")) {
            throw new IllegalStateException("asked to throw", new RuntimeException("the cause"));
        }
        return environment.contains("please.refuse") ? bytes("bundle 'please.refuse' is not here") : null;
    }

    static void unload() {
        UNLOADS.incrementAndGet();
    }

    static Object attach() {
        ATTACHES.incrementAndGet();
        return Thread.currentThread().getName();
    }

    static void detach(Object context) {
        if (context.equals(Thread.currentThread().getName())) {
            DETACHES.incrementAndGet();
        }
    }

    static int callout(Object context, int hook, long frame, int outcome) {
        if (!context.equals(Thread.currentThread().getName())) {
            throw new AssertionError("the context of another thread");
        }
        switch (hook) {
            case PKT4_RECEIVE:
                return SKIP;
            case PKT4_SEND:
                callKea();
                return outcome;
            case LEASE4_EXPIRE:
                throw new IllegalStateException("thrown on purpose");
            default:
                return recurse(0);
        }
    }

    static byte[] command(Object context, byte[] name, byte[] arguments) {
        String given = arguments == null ? "null" : new String(arguments, StandardCharsets.UTF_8);
        return bytes("{\"result\": 0, \"text\": \"" + new String(name, StandardCharsets.UTF_8)
                + "\", \"arguments\": {\"got\": " + given + "}}");
    }

    static void contextReleased(long context) {
        RELEASES.addAndGet((int) context);
    }

    /** All counters, in one text. */
    static byte[] counters() {
        return bytes("loads=" + LOADS + " unloads=" + UNLOADS + " attaches=" + ATTACHES
                + " detaches=" + DETACHES + " releases=" + RELEASES);
    }

    static byte[] environment() {
        return bytes(environment);
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
