// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.keaosgi.container.bridge.Scratch;

/**
 * What the container keeps for one of Kea's threads, from its first call to its end. Only that
 * thread changes it; others look at {@link #levels()}.
 */
public final class ThreadContext {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Thread owner = Thread.currentThread();
    private final int number = NUMBERS.getAndIncrement();
    private final Engine engine;
    private final Scratch scratch = new Scratch();
    private volatile CallLevel[] levels;
    private int depth;

    ThreadContext(Engine engine) {
        this.engine = engine;
        this.levels = new CallLevel[] {new CallLevel(engine, scratch)};
    }

    /** The thread. */
    public Thread owner() {
        return owner;
    }

    /** Different for each thread, for spreading counters. */
    int number() {
        return number;
    }

    CallLevel enter() {
        if (depth == levels.length) {
            CallLevel[] more = Arrays.copyOf(levels, depth + 1);
            more[depth] = new CallLevel(engine, scratch);
            levels = more;
        }
        return levels[depth++];
    }

    void leave() {
        depth--;
    }

    /** The depths used so far; the caller does not change them. */
    CallLevel[] levels() {
        return levels;
    }

    /** Whether the thread is inside this service, at any depth. */
    boolean isIn(ServiceEntry entry) {
        for (CallLevel level : levels) {
            if (level.current() == entry) {
                return true;
            }
        }
        return false;
    }

    /** Whether the thread is inside any service. */
    boolean isBusy() {
        for (CallLevel level : levels) {
            if (level.current() != null) {
                return true;
            }
        }
        return false;
    }
}
