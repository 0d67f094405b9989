// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.function.Supplier;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.EditBridge;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.bridge.Scratch;

/**
 * How long views live. A scope is open while a callout runs on its thread; each opening has a
 * number of its own, which every view made meanwhile remembers. A view asks here before it touches
 * the frame: used later, or on another thread, it gets an {@link IllegalStateException} that says
 * what to do, and the frame, which Kea has long forgotten, is left alone.
 *
 * <p>A thread has one scope for each depth of callouts inside callouts and opens it again and
 * again; thanks to the numbers a view kept from an earlier call is not taken for one of the present
 * call.
 */
public final class Scope {
    private final Thread owner;
    private final Bridge bridge;
    private final Supplier<? extends EditBridge> edits;
    private final Scratch scratch;
    private final PacketContexts contexts;

    // Read and written by the owner only: other threads are turned away before.
    private long frame;
    private long opening;
    private boolean open;

    /**
     * Makes a closed scope for the calling thread.
     *
     * @param bridge the way to Kea
     * @param edits the way to change something, asked for when somebody does
     * @param scratch the thread's own
     * @param contexts what rides with packets
     */
    public Scope(
            Bridge bridge,
            Supplier<? extends EditBridge> edits,
            Scratch scratch,
            PacketContexts contexts) {
        this.owner = Thread.currentThread();
        this.bridge = bridge;
        this.edits = edits;
        this.scratch = scratch;
        this.contexts = contexts;
    }

    /** A callout begins. */
    public void open(long newFrame) {
        frame = newFrame;
        opening++;
        open = true;
    }

    /** The callout has returned: its views are void from now on. */
    public void close() {
        open = false;
        frame = 0;
    }

    /** The number of the present opening. */
    long opening() {
        return opening;
    }

    /**
     * The frame, for a view made in the given opening.
     *
     * @param what names the view in the exception, for example "the query"
     * @throws IllegalStateException when it is too late, or the wrong thread
     */
    long frame(long ofOpening, String what) {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    what
                            + " was used on thread "
                            + Thread.currentThread().getName()
                            + " but belongs to a callout on thread "
                            + owner.getName()
                            + "; take a copy() inside the callout and hand that over");
        }
        if (!open || ofOpening != opening) {
            throw new IllegalStateException(
                    what
                            + " was used after its callout had returned; take a copy() inside the"
                            + " callout of what is needed later");
        }
        return frame;
    }

    Bridge bridge() {
        return bridge;
    }

    EditBridge edits() {
        return edits.get();
    }

    Scratch scratch() {
        return scratch;
    }

    PacketContexts contexts() {
        return contexts;
    }

    /**
     * Whether the answer did not fit; then there is room for it now and the function is to be
     * called again.
     */
    boolean tooLong(int result) {
        if (result <= scratch.capacity()) {
            return false;
        }
        scratch.reserve(result);
        return true;
    }

    /** The bytes that a function has answered with, null when what it was asked for is absent. */
    byte[] answer(int result) {
        if (result >= 0) {
            return scratch.bytes(0, result);
        }
        if (result == Kb.ErrorCode.KB_E_ABSENT) {
            return null;
        }
        throw KeaException.last(bridge, result);
    }

    /**
     * Parks the packet of the frame.
     *
     * @return the native side's number for it
     */
    public long park(long ofFrame) {
        return changed(edits().editPark(ofFrame));
    }

    /** Puts bytes where the bridge can read them; their address. */
    long lend(byte[] bytes) {
        scratch.reserve(bytes.length);
        scratch.put(0, bytes);
        return scratch.address();
    }

    /** Turns the failure of a change into the exception that the API promises. */
    long changed(long result) {
        if (result >= 0) {
            return result;
        }
        int code = (int) result;
        switch (code) {
            case Kb.ErrorCode.KB_E_INVALID, Kb.ErrorCode.KB_E_FAILED ->
                    throw new IllegalArgumentException(KeaException.lastText(bridge));
            case Kb.ErrorCode.KB_E_UNSUPPORTED ->
                    throw new UnsupportedOperationException(KeaException.lastText(bridge));
            default -> throw KeaException.last(bridge, code);
        }
    }
}
