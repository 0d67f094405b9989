// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.HardwareAddress.KB_HW_BYTES;
import static org.keaosgi.container.bridge.Kb.HardwareAddress.KB_HW_SOURCE;
import static org.keaosgi.container.bridge.Kb.HardwareAddress.KB_HW_TYPE;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.packet.HardwareAddress;

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

    /** The record of a hardware address; null when there is none. */
    static Optional<HardwareAddress> hardwareAddress(byte[] record) {
        return record == null
                ? Optional.empty()
                : Optional.of(
                        new HardwareAddress(
                                int32(record, KB_HW_TYPE),
                                int32(record, KB_HW_SOURCE),
                                slice(record, KB_HW_BYTES, record.length - KB_HW_BYTES)));
    }

    /** A hardware address as a record. */
    static byte[] ofHardwareAddress(HardwareAddress address) {
        byte[] bytes = address.bytes();
        byte[] record = new byte[KB_HW_BYTES + bytes.length];
        INT.set(record, KB_HW_TYPE, address.type());
        INT.set(record, KB_HW_SOURCE, address.source());
        System.arraycopy(bytes, 0, record, KB_HW_BYTES, bytes.length);
        return record;
    }

    static Inet4Address address4(byte[] bytes, int at) {
        return Addresses.v4(slice(bytes, at, 4));
    }

    static Inet6Address address6(byte[] bytes, int at) {
        return Addresses.v6(slice(bytes, at, 16));
    }
}
