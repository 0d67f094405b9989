// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import org.keaosgi.container.bridge.Bridge;
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

    /** A DHCPv4 packet. */
    static final class V4 extends LivePacket {
        V4(Scope scope, int slot, String name) {
            super(scope, slot, name);
        }

        @Override
        int read(long frame, Scratch scratch) {
            return scope.bridge().packet4(frame, slot, scratch.address(), scratch.capacity());
        }

        @Override
        public PacketSource copy() {
            return CopiedPacket.of(this, 0, null);
        }
    }

    /** A DHCPv6 packet. */
    static final class V6 extends LivePacket {
        V6(Scope scope, int slot, String name) {
            super(scope, slot, name);
        }

        @Override
        int read(long frame, Scratch scratch) {
            return scope.bridge().packet6(frame, slot, scratch.address(), scratch.capacity());
        }

        @Override
        public PacketSource copy() {
            return CopiedPacket.of(this, Packet6View.relayCount(record()), hardwareAddress6());
        }
    }
}
