// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.bridge.Scratch;

/** An object inside the frame of the callout that runs; its record is read when first asked for. */
abstract class LiveSource implements Source {
    final Scope scope;
    final int slot;

    private final long opening;
    private final String name;
    private byte[] record;

    /**
     * @param slot where the object is
     * @param name what people call it, for example "the query"
     */
    LiveSource(Scope scope, int slot, String name) {
        this.scope = scope;
        this.slot = slot;
        this.opening = scope.opening();
        this.name = name;
    }

    @Override
    public final byte[] record() {
        long frame = frame();
        byte[] known = record;
        if (known == null) {
            Scratch scratch = scope.scratch();
            int length = read(frame, scratch);
            if (scope.tooLong(length)) {
                length = read(frame, scratch);
            }
            known = present(scope.answer(length));
            record = known;
        }
        return known;
    }

    @Override
    public final String text() {
        return textBy(Bridge::text);
    }

    /** A function of the bridge that writes text about the object in a slot. */
    interface TextFunction {
        int write(Bridge bridge, long frame, int slot, long out, int cap);
    }

    final String textBy(TextFunction function) {
        long frame = frame();
        Bridge bridge = scope.bridge();
        Scratch scratch = scope.scratch();
        int length = function.write(bridge, frame, slot, scratch.address(), scratch.capacity());
        if (scope.tooLong(length)) {
            length = function.write(bridge, frame, slot, scratch.address(), scratch.capacity());
        }
        return ByteText.decode(present(scope.answer(length)));
    }

    /** Asks the bridge for the record. */
    abstract int read(long frame, Scratch scratch);

    /** Kea's object is another one now. */
    final void forget() {
        record = null;
    }

    final long frame() {
        return scope.frame(opening, name);
    }

    final byte[] present(byte[] answer) {
        if (answer == null) {
            throw new KeaException(
                    Kb.ErrorCode.KB_E_ABSENT, "Kea has not given " + name + " to this callout");
        }
        return answer;
    }

    /** A lease of the frame. */
    static final class OfLease extends LiveSource {
        OfLease(Scope scope, int slot, String name) {
            super(scope, slot, name);
        }

        /** Changes a field (a {@code kb_edit_lease}). */
        void set(int field, long value) {
            long frame = frame();
            forget();
            scope.changed(scope.edits().editLeaseInt(frame, slot, field, value));
        }

        /** Changes a field; null stands for none. */
        void set(int field, byte[] value) {
            long frame = frame();
            forget();
            long data = value == null ? 0 : scope.lend(value);
            int length = value == null ? -1 : value.length;
            scope.changed(scope.edits().editLeaseBytes(frame, slot, field, data, length));
        }

        @Override
        int read(long frame, Scratch scratch) {
            return scope.bridge().lease(frame, slot, scratch.address(), scratch.capacity());
        }

        @Override
        public Source copy() {
            return new CopiedSource(record(), text());
        }
    }

    /** A subnet of the frame. */
    static final class OfSubnet extends LiveSource implements SubnetSource {
        private byte[] lifetimes;

        OfSubnet(Scope scope, int slot, String name) {
            super(scope, slot, name);
        }

        @Override
        int read(long frame, Scratch scratch) {
            return scope.bridge().subnet(frame, slot, scratch.address(), scratch.capacity());
        }

        @Override
        public byte[] lifetimes() {
            long frame = frame();
            if (lifetimes == null) {
                Scratch scratch = scope.scratch();
                lifetimes =
                        present(
                                scope.answer(
                                        scope.bridge()
                                                .subnetLifetimes(
                                                        frame,
                                                        slot,
                                                        scratch.address(),
                                                        scratch.capacity())));
            }
            return lifetimes;
        }

        @Override
        public SubnetSource copy() {
            return new CopiedSubnet(record(), lifetimes(), text());
        }
    }
}
