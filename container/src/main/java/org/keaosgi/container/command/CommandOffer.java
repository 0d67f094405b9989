// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.HashMap;
import java.util.Map;
import org.keaosgi.api.command.CommandHandler;
import org.osgi.framework.Bundle;

/**
 * One handler's offer of one command. Counts the calls in flight, so that the handler's bundle can
 * be waited for when it takes the offer back.
 */
final class CommandOffer {
    private final String name;
    private final CommandHandler handler;
    private final Bundle owner;
    private final Map<Thread, Integer> calls = new HashMap<>();
    private boolean closed;

    CommandOffer(String name, CommandHandler handler, Bundle owner) {
        this.name = name;
        this.handler = handler;
        this.owner = owner;
    }

    String name() {
        return name;
    }

    CommandHandler handler() {
        return handler;
    }

    /** The bundle, null for the container itself. */
    Bundle owner() {
        return owner;
    }

    String ownerName() {
        return owner == null ? "the container" : "bundle " + owner.getSymbolicName();
    }

    /** Begins a call; false when the offer was taken back. */
    synchronized boolean enter() {
        if (!closed) {
            calls.merge(Thread.currentThread(), 1, Integer::sum);
        }
        return !closed;
    }

    /** Ends a call. */
    synchronized void leave() {
        calls.computeIfPresent(
                Thread.currentThread(), (thread, count) -> count > 1 ? count - 1 : null);
        notifyAll();
    }

    /**
     * Takes the offer back and waits for calls in flight, not for the calling thread's own.
     *
     * @return null, or a thread that is still in there when the time is over
     */
    synchronized Thread close(long millis) {
        closed = true;
        long deadline = System.nanoTime() + millis * 1_000_000;
        Thread other = other();
        while (other != null) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return other;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return other;
            }
            other = other();
        }
        return null;
    }

    private Thread other() {
        for (Thread thread : calls.keySet()) {
            if (thread != Thread.currentThread()) {
                return thread;
            }
        }
        return null;
    }
}
