// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.container.bridge.ByteText;

/** Reads the fields of records that the bridge has filled. */
final class Records {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private Records() {}

    static int int32(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    static long unsigned32(byte[] bytes, int at) {
        return Integer.toUnsignedLong(int32(bytes, at));
    }

    static long int64(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    static int unsigned8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    static byte[] slice(byte[] bytes, int at, int length) {
        return Arrays.copyOfRange(bytes, at, at + length);
    }

    static String text(byte[] bytes, int at, int length) {
        return ByteText.decode(bytes, at, length);
    }

    static Inet4Address address4(byte[] bytes, int at) {
        return Addresses.v4(slice(bytes, at, 4));
    }

    static Inet6Address address6(byte[] bytes, int at) {
        return Addresses.v6(slice(bytes, at, 16));
    }
}
