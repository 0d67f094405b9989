// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.hostile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.differential.Dice;
import org.keaosgi.itests.kea.KeaConfig;

/** {@link MutatedMessages} of DHCPv6 (RFC 8415). */
final class MutatedMessages6 extends MutatedMessages {
    private static final int MAX_OPTIONS = 16;
    private static final int MAX_NESTING = 4;
    private static final int MOST_RELAYS = 40;
    private static final int CLIENTS = 64;
    private static final int VENDOR_CLASS = 16;
    private static final int VENDOR_OPTIONS = 17;

    MutatedMessages6(long seed) {
        super(seed);
    }

    @Override
    byte[] make(Dice dice) {
        ByteBuffer out = ByteBuffer.allocate(1 << 18);
        out.put((byte) (dice.percent(90) ? 1 + dice.below(11) : dice.below(256)));
        out.put((byte) dice.below(256)).putShort((short) dice.below(65536));
        if (dice.percent(90)) {
            option(dice, out, Message6.OPTION_CLIENT_ID, duid(dice));
        }
        // One in some hundreds has as many as fit in.
        int options = dice.below(400) == 0 ? 400 : dice.below(MAX_OPTIONS);
        for (int i = 0; i < options; i++) {
            anyOption(dice, out, 0);
        }
        byte[] message = Arrays.copyOf(out.array(), out.position());
        return dice.percent(30) ? relayed(dice, message) : message;
    }

    private static byte[] duid(Dice dice) {
        return dice.percent(80)
                ? new byte[] {0, 3, 0, 1, 2, 0x0b, 0, 0, 0, (byte) dice.below(CLIENTS)}
                : bytes(dice, dice.oneOf(2, 140));
    }

    private static byte[] relayed(Dice dice, byte[] message) {
        byte[] wrapped = message;
        int levels = dice.percent(95) ? 1 + dice.below(4) : dice.below(MOST_RELAYS);
        for (int level = 0; level < levels && wrapped.length < 60_000; level++) {
            ByteBuffer more = ByteBuffer.allocate(1 << 16);
            while (dice.percent(50) && more.position() < 1000) {
                anyOption(dice, more, MAX_NESTING);
            }
            byte[] options = Arrays.copyOf(more.array(), more.position());
            byte[] relay =
                    Message6.relay(
                            dice.percent(95) ? level : dice.below(256),
                            Addresses.bytes6(dice.oneOf(KeaConfig.REMOTE_LINK6, "::", "ff02::1")),
                            Addresses.bytes6("fe80::1"),
                            wrapped);
            wrapped =
                    ByteBuffer.allocate(relay.length + options.length)
                            .put(relay)
                            .put(options)
                            .array();
        }
        return wrapped;
    }

    private static void anyOption(Dice dice, ByteBuffer out, int depth) {
        switch (dice.below(7)) {
            case 0 -> option(dice, out, association(dice), association(dice, depth));
            case 1 -> option(dice, out, Message6.OPTION_FQDN, bytes(dice, 260));
            case 2 -> option(dice, out, dice.oneOf(VENDOR_CLASS, VENDOR_OPTIONS), bytes(dice, 60));
            case 3 -> option(dice, out, Message6.OPTION_ORO, bytes(dice, 21));
            case 4 -> option(dice, out, Message6.OPTION_RELAY_MESSAGE, bytes(dice, 60));
            default ->
                    option(
                            dice,
                            out,
                            dice.below(dice.oneOf(150, 65536)),
                            bytes(dice, dice.oneOf(4, 300)));
        }
    }

    private static int association(Dice dice) {
        return dice.oneOf(
                Message6.OPTION_IA_NA,
                4,
                Message6.OPTION_IA_PD,
                Message6.OPTION_IA_ADDRESS,
                Message6.OPTION_IA_PREFIX);
    }

    /** The fixed part of an identity association or of what is in one, and options behind it. */
    private static byte[] association(Dice dice, int depth) {
        ByteBuffer out = ByteBuffer.allocate(1 << 14);
        out.put(dice.percent(80) ? new byte[dice.oneOf(4, 12, 24, 25)] : bytes(dice, 30));
        while (depth < MAX_NESTING && dice.percent(60) && out.position() < 1000) {
            anyOption(dice, out, depth + 1);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void option(Dice dice, ByteBuffer out, int code, byte[] data) {
        out.putShort((short) code).putShort((short) length(dice, data.length)).put(data);
    }
}
