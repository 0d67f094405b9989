// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.net.Inet6Address;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.Packet6;

/**
 * What a DHCPv6 answer gives: an address or, without its length, a delegated prefix (RFC 8415,
 * sections 21.4 to 21.6, 21.21 and 21.22).
 */
record IaAddress(Inet6Address address, long preferredLifetime, long validLifetime) {
    private static final int IA_NA = 3;
    private static final int IA_TA = 4;
    private static final int IA_PD = 25;
    private static final int IA_ADDRESS = 5;
    private static final int IA_PREFIX = 26;
    private static final int IA_HEADER = 12;
    private static final int IA_TA_HEADER = 4;
    private static final int IA_ADDRESS_SIZE = 24;
    private static final int IA_PREFIX_SIZE = 25;
    private static final int OPTION_HEADER = 4;
    private static final int ADDRESS_SIZE = 16;

    /** The first address of the packet or, if it has none, its first delegated prefix. */
    static Optional<IaAddress> firstOf(Packet6 packet) {
        return first(packet, IA_NA, IA_HEADER, IA_ADDRESS)
                .or(() -> first(packet, IA_TA, IA_TA_HEADER, IA_ADDRESS))
                .or(() -> first(packet, IA_PD, IA_HEADER, IA_PREFIX));
    }

    private static Optional<IaAddress> first(
            Packet6 packet, int association, int header, int wanted) {
        return packet.options(association).stream()
                .flatMap(payload -> within(payload, header, wanted).stream())
                .findFirst();
    }

    /** Looks through the options inside an identity association; stops where they are malformed. */
    static Optional<IaAddress> within(byte[] association, int header, int wanted) {
        if (association.length < header) {
            return Optional.empty();
        }
        ByteBuffer rest = ByteBuffer.wrap(association).position(header);
        while (rest.remaining() >= OPTION_HEADER) {
            int code = rest.getShort() & 0xffff;
            int length = rest.getShort() & 0xffff;
            if (length > rest.remaining()) {
                break;
            }
            if (code == wanted && length >= sizeOf(wanted)) {
                return Optional.of(wanted == IA_ADDRESS ? address(rest) : prefix(rest));
            }
            rest.position(rest.position() + length);
        }
        return Optional.empty();
    }

    private static int sizeOf(int option) {
        return option == IA_ADDRESS ? IA_ADDRESS_SIZE : IA_PREFIX_SIZE;
    }

    private static IaAddress address(ByteBuffer option) {
        Inet6Address address = readAddress(option);
        return new IaAddress(address, readSeconds(option), readSeconds(option));
    }

    private static IaAddress prefix(ByteBuffer option) {
        long preferred = readSeconds(option);
        long valid = readSeconds(option);
        option.get(); // the prefix's length
        return new IaAddress(readAddress(option), preferred, valid);
    }

    private static Inet6Address readAddress(ByteBuffer from) {
        byte[] bytes = new byte[ADDRESS_SIZE];
        from.get(bytes);
        return Addresses.v6(bytes);
    }

    private static long readSeconds(ByteBuffer from) {
        return from.getInt() & 0xffffffffL;
    }
}
