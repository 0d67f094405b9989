// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.hostile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.differential.Dice;
import org.keaosgi.itests.lab.Lab;

/** {@link MutatedMessages} of DHCPv4 (RFC 2131). */
final class MutatedMessages4 extends MutatedMessages {
    private static final int COOKIE = 0x63825363;
    private static final int CHADDR_FIELD = 16;
    private static final int LONGEST_HARDWARE_ADDRESS = 20;
    private static final int SNAME_AND_FILE = 64 + 128;
    private static final int MAX_OPTIONS = 20;
    private static final int OVERLOAD = 52;
    private static final int PARAMETER_REQUEST_LIST = 55;
    private static final int CLIENT_FQDN = 81;
    private static final int VENDOR_IDENTIFYING = 125;
    private static final int CLIENTS = 64;

    MutatedMessages4(long seed) {
        super(seed);
    }

    @Override
    byte[] make(Dice dice) {
        ByteBuffer out = ByteBuffer.allocate(1 << 17);
        header(dice, out);
        out.putInt(dice.percent(97) ? COOKIE : dice.below(Integer.MAX_VALUE));
        if (dice.percent(95)) {
            option(dice, out, Message4.OPTION_MESSAGE_TYPE, new byte[] {(byte) dice.below(19)});
        }
        // One in some hundreds has as many as fit in.
        int options = dice.below(400) == 0 ? 400 : dice.below(MAX_OPTIONS);
        for (int i = 0; i < options; i++) {
            anyOption(dice, out);
        }
        if (dice.percent(90)) {
            out.put((byte) 255);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void header(Dice dice, ByteBuffer out) {
        int hardwareLength = dice.percent(70) ? 6 : dice.below(LONGEST_HARDWARE_ADDRESS + 1);
        out.put((byte) (dice.percent(97) ? 1 : dice.below(256)));
        out.put((byte) (dice.percent(80) ? 1 : dice.below(256)));
        out.put((byte) (dice.percent(97) ? hardwareLength : dice.below(256)));
        out.put((byte) dice.below(dice.percent(50) ? 1 : 256));
        out.putInt(dice.below(Integer.MAX_VALUE));
        out.putShort((short) dice.below(65536))
                .putShort((short) (int) dice.oneOf(0, 0x8000, 0xffff));
        out.putInt(address(dice)).putInt(address(dice)).putInt(address(dice));
        out.putInt(dice.oneOf(0, 0, Addresses.address4(Lab.RELAY4), address(dice)));
        byte[] hardware = new byte[CHADDR_FIELD];
        byte[] client = {2, 0x0b, 0, 0, 0, (byte) dice.below(CLIENTS)};
        System.arraycopy(client, 0, hardware, 0, client.length);
        out.put(hardware);
        byte[] texts = dice.percent(80) ? new byte[SNAME_AND_FILE] : bytes(dice, SNAME_AND_FILE);
        out.put(Arrays.copyOf(texts, SNAME_AND_FILE));
    }

    private static int address(Dice dice) {
        return dice.oneOf(0, 0, 0, 0xc6124000 + dice.below(300), -1, 0x7f000001);
    }

    private static void anyOption(Dice dice, ByteBuffer out) {
        switch (dice.below(8)) {
            case 0 -> option(dice, out, Message4.OPTION_RELAY_AGENT, relayInformation(dice, 0));
            case 1 -> option(dice, out, Message4.OPTION_HOSTNAME, bytes(dice, 255));
            case 2 -> option(dice, out, CLIENT_FQDN, bytes(dice, 60));
            case 3 -> option(dice, out, Message4.OPTION_CLIENT_ID, client(dice));
            case 4 -> option(dice, out, Message4.OPTION_REQUESTED_ADDRESS, wished(dice));
            case 5 ->
                    option(
                            dice,
                            out,
                            dice.oneOf(43, VENDOR_IDENTIFYING, OVERLOAD, PARAMETER_REQUEST_LIST),
                            bytes(dice, 40));
            default -> option(dice, out, dice.below(256), bytes(dice, dice.oneOf(4, 16, 255)));
        }
    }

    private static byte[] client(Dice dice) {
        return dice.percent(80) ? new byte[] {1, 2, (byte) dice.below(CLIENTS)} : bytes(dice, 4);
    }

    private static byte[] wished(Dice dice) {
        return dice.percent(80) ? Addresses.bytes4(address(dice)) : bytes(dice, 8);
    }

    /** Sub-options of any kind, the option itself among them. */
    private static byte[] relayInformation(Dice dice, int depth) {
        ByteBuffer out = ByteBuffer.allocate(1 << 12);
        for (int i = dice.below(5); i >= 0 && out.position() < 200; i--) {
            boolean itself = depth < 4 && dice.percent(30);
            option(
                    dice,
                    out,
                    itself ? Message4.OPTION_RELAY_AGENT : dice.below(256),
                    itself ? relayInformation(dice, depth + 1) : bytes(dice, 20));
        }
        return Arrays.copyOf(out.array(), Math.min(255, out.position()));
    }

    private static void option(Dice dice, ByteBuffer out, int code, byte[] data) {
        out.put((byte) code).put((byte) length(dice, data.length)).put(data);
    }
}
