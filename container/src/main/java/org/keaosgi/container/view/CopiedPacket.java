// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.Arrays;
import org.keaosgi.container.bridge.Kb.Part;

/** What was taken along of a packet: all of it. Never changed, safe on any thread. */
final class CopiedPacket extends CopiedSource implements PacketSource {
    /** The options of one level; {@code payloads[i]} belongs to {@code codes[i]}. */
    private static final class Options {
        private final int[] codes;
        private final byte[][] payloads;

        Options(PacketSource source, int relay) {
            codes = source.optionCodes(relay);
            payloads = new byte[codes.length][];
            for (int i = 0, index = 0; i < codes.length; i++) {
                index = i > 0 && codes[i] == codes[i - 1] ? index + 1 : 0;
                payloads[i] = source.option(relay, codes[i], index);
            }
        }

        byte[] find(int code, int index) {
            int left = index;
            for (int i = 0; i < codes.length; i++) {
                if (codes[i] == code && left-- == 0) {
                    return payloads[i].clone();
                }
            }
            return null;
        }
    }

    private final String label;
    private final byte[] hardwareAddress6;
    private final byte[][] relays;
    // Those of the client's message first, then those of each relay level.
    private final Options[] options;

    // By kb_packet_part; null where there is none, and where nobody may ask.
    private final byte[][] parts;

    private CopiedPacket(
            PacketSource source, int relayCount, byte[] hardwareAddress6, int[] wanted) {
        super(source.record(), source.text());
        this.label = source.label();
        this.hardwareAddress6 = hardwareAddress6;
        this.relays = new byte[relayCount][];
        this.options = new Options[relayCount + 1];
        this.parts = new byte[Part.KB_PART_FILE + 1][];
        for (int part : wanted) {
            parts[part] = source.part(part);
        }
        Arrays.setAll(relays, source::relay);
        Arrays.setAll(options, i -> new Options(source, NO_RELAY + i));
    }

    /**
     * Copies all of a packet.
     *
     * @param parts those that a packet of its family has
     */
    static CopiedPacket of(
            PacketSource source, int relayCount, byte[] hardwareAddress6, int[] parts) {
        return new CopiedPacket(source, relayCount, hardwareAddress6, parts);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public byte[] option(int relay, int code, int index) {
        return options[relay - NO_RELAY].find(code, index);
    }

    @Override
    public int[] optionCodes(int relay) {
        return options[relay - NO_RELAY].codes.clone();
    }

    @Override
    public byte[] relay(int level) {
        return relays[level];
    }

    @Override
    public byte[] hardwareAddress6() {
        return hardwareAddress6;
    }

    @Override
    public byte[] part(int part) {
        return parts[part];
    }

    @Override
    public PacketSource copy() {
        return this;
    }
}
