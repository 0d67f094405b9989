// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.hostile;

import java.util.Arrays;
import org.keaosgi.itests.differential.Dice;

/**
 * DHCP messages as no client should send them. The same seed and number make the same message
 * everywhere, so that one that has done harm can be sent again alone.
 */
public abstract class MutatedMessages {
    /** The most that an IPv4 packet with a UDP header can carry. */
    static final int MAX_PAYLOAD = 65507;

    private static final int MAX_FLIPS = 8;

    private final long seed;

    MutatedMessages(long seed) {
        this.seed = seed;
    }

    public static MutatedMessages v4(long seed) {
        return new MutatedMessages4(seed);
    }

    public static MutatedMessages v6(long seed) {
        return new MutatedMessages6(seed);
    }

    /** The message with a number. */
    public final byte[] message(int number) {
        Dice dice = new Dice(seed, number);
        byte[] message = make(dice);
        if (dice.percent(30)) {
            flip(dice, message);
        }
        if (dice.percent(10)) {
            message = Arrays.copyOf(message, 1 + dice.below(message.length));
        }
        return message.length > MAX_PAYLOAD ? Arrays.copyOf(message, MAX_PAYLOAD) : message;
    }

    abstract byte[] make(Dice dice);

    private static void flip(Dice dice, byte[] message) {
        for (int i = dice.below(MAX_FLIPS); i >= 0; i--) {
            message[dice.below(message.length)] = (byte) dice.below(256);
        }
    }

    /** Up to a number of bytes, of any values. */
    static byte[] bytes(Dice dice, int atMost) {
        byte[] bytes = new byte[dice.below(atMost + 1)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) dice.below(256);
        }
        return bytes;
    }

    /** The length of what follows; seldom a wrong one. */
    static int length(Dice dice, int right) {
        if (dice.percent(95)) {
            return right;
        }
        return dice.oneOf(0, 1, right - 1, right + 1, 255, 65535, dice.below(300));
    }
}
