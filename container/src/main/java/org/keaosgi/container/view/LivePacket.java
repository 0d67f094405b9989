// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.Kb.Part;
import org.keaosgi.container.bridge.Scratch;

/** A packet inside the frame of the callout that runs. */
abstract class LivePacket extends LiveSource implements PacketSource {
    LivePacket(Scope scope, int slot, String name) {
        super(scope, slot, name);
    }

    @Override
    public final String label() {
        return textBy(Bridge::label);
    }

    @Override
    public final byte[] option(int relay, int code, int index) {
        long frame = frame();
        Bridge bridge = scope.bridge();
        Scratch scratch = scope.scratch();
        int length =
                bridge.option(
                        frame, slot, relay, code, index, scratch.address(), scratch.capacity());
        if (scope.tooLong(length)) {
            length =
                    bridge.option(
                            frame, slot, relay, code, index, scratch.address(), scratch.capacity());
        }
        return scope.answer(length);
    }

    @Override
    public final int[] optionCodes(int relay) {
        long frame = frame();
        Bridge bridge = scope.bridge();
        Scratch scratch = scope.scratch();
        int length = bridge.optionCodes(frame, slot, relay, scratch.address(), scratch.capacity());
        if (scope.tooLong(length)) {
            length = bridge.optionCodes(frame, slot, relay, scratch.address(), scratch.capacity());
        }
        byte[] answer = present(scope.answer(length));
        int[] codes = new int[answer.length / Integer.BYTES];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Records.int32(answer, i * Integer.BYTES);
        }
        return codes;
    }

    @Override
    public final byte[] relay(int level) {
        long frame = frame();
        Scratch scratch = scope.scratch();
        int length =
                scope.bridge().relay6(frame, slot, level, scratch.address(), scratch.capacity());
        return present(scope.answer(length));
    }

    @Override
    public final byte[] hardwareAddress6() {
        long frame = frame();
        Scratch scratch = scope.scratch();
        int length =
                scope.bridge().packet6Hwaddr(frame, slot, scratch.address(), scratch.capacity());
        return scope.answer(length);
    }

    @Override
    public final byte[] part(int part) {
        long frame = frame();
        Bridge bridge = scope.bridge();
        Scratch scratch = scope.scratch();
        int length = bridge.packetPart(frame, slot, part, scratch.address(), scratch.capacity());
        if (scope.tooLong(length)) {
            length = bridge.packetPart(frame, slot, part, scratch.address(), scratch.capacity());
        }
        return scope.answer(length);
    }

    // --- changes; the native side refuses them where Kea lets nobody change the packet

    final void set(int relay, int field, long value) {
        long frame = frame();
        forget();
        scope.changed(scope.edits().editPacketInt(frame, slot, relay, field, value));
    }

    final void set(int relay, int field, byte[] value) {
        long frame = frame();
        forget();
        long data = scope.lend(value);
        scope.changed(scope.edits().editPacketBytes(frame, slot, relay, field, data, value.length));
    }

    final void addOption(int relay, int code, byte[] payload) {
        long frame = frame();
        forget();
        long data = scope.lend(payload);
        scope.changed(scope.edits().editOptionAdd(frame, slot, relay, code, data, payload.length));
    }

    final void setOption(int relay, int code, byte[] payload) {
        long frame = frame();
        forget();
        long data = scope.lend(payload);
        scope.changed(scope.edits().editOptionSet(frame, slot, relay, code, data, payload.length));
    }

    final int removeOption(int relay, int code) {
        long frame = frame();
        forget();
        return (int) scope.changed(scope.edits().editOptionRemove(frame, slot, relay, code));
    }

    /** Has Kea take the packet apart. */
    final void parse() {
        wire(0);
    }

    /** Has Kea pack the packet. */
    final void pack() {
        wire(1);
    }

    private void wire(int direction) {
        long frame = frame();
        forget();
        scope.changed(scope.edits().editPacketWire(frame, slot, direction));
    }

    /** A DHCPv4 packet. */
    static final class V4 extends LivePacket {
        private static final int[] PARTS = {
            Part.KB_PART_CLASSES,
            Part.KB_PART_REMOTE_HWADDR,
            Part.KB_PART_LOCAL_HWADDR,
            Part.KB_PART_SNAME,
            Part.KB_PART_FILE
        };

        V4(Scope scope, int slot, String name) {
            super(scope, slot, name);
        }

        @Override
        int read(long frame, Scratch scratch) {
            return scope.bridge().packet4(frame, slot, scratch.address(), scratch.capacity());
        }

        @Override
        public PacketSource copy() {
            return CopiedPacket.of(this, 0, null, PARTS);
        }
    }

    /** A DHCPv6 packet. */
    static final class V6 extends LivePacket {
        private static final int[] PARTS = {Part.KB_PART_CLASSES, Part.KB_PART_REMOTE_HWADDR};

        V6(Scope scope, int slot, String name) {
            super(scope, slot, name);
        }

        @Override
        int read(long frame, Scratch scratch) {
            return scope.bridge().packet6(frame, slot, scratch.address(), scratch.capacity());
        }

        @Override
        public PacketSource copy() {
            return CopiedPacket.of(
                    this, Packet6View.relayCount(record()), hardwareAddress6(), PARTS);
        }
    }
}
