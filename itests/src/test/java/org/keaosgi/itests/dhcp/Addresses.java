// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Addresses and hexadecimal text, without name lookups. */
public final class Addresses {
    private Addresses() {}

    /** {@code 02:aa:00:00:00:01} as bytes. */
    public static byte[] colonHex(String text) {
        return HexFormat.ofDelimiter(":").parseHex(text);
    }

    public static String colonHex(byte[] bytes) {
        return HexFormat.ofDelimiter(":").formatHex(bytes);
    }

    public static int address4(String text) {
        return ByteBuffer.wrap(literal(text).getAddress()).getInt();
    }

    public static byte[] bytes4(int address) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(address).array();
    }

    public static String text4(int address) {
        return address(bytes4(address)).getHostAddress();
    }

    public static byte[] bytes6(String text) {
        return literal(text).getAddress();
    }

    /** The short form that Kea prints (RFC 5952). */
    public static String text6(byte[] address) {
        return ShortForm6.of(address);
    }

    public static Inet6Address scoped(String text, int interfaceIndex) {
        try {
            return Inet6Address.getByAddress(null, bytes6(text), interfaceIndex);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static InetAddress literal(String text) {
        if (!text.matches("[0-9a-fA-F:.]+")) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
