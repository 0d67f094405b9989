// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import com.sun.jna.Native;

/**
 * The Java mirror of {@code kea_bridge_edit.h}, as {@link KeaBridge} is of the core. Bound when it
 * is first asked for: most servers never change anything.
 */
public final class KeaEditBridge implements EditBridge {
    private static final class Holder {
        static final KeaEditBridge INSTANCE = new KeaEditBridge();

        static {
            Native.register(KeaEditBridge.class, KeaBridge.library());
        }
    }

    private KeaEditBridge() {}

    /**
     * The one there is. {@link KeaBridge#bind} has been called before.
     *
     * @throws UnsatisfiedLinkError when the library lacks a function
     */
    public static KeaEditBridge instance() {
        return Holder.INSTANCE;
    }

    @Override
    public int editPacketInt(long frame, int slot, int relay, int field, long value) {
        return kb_edit_packet_int(frame, slot, relay, field, value);
    }

    @Override
    public int editPacketBytes(long frame, int slot, int relay, int field, long data, int length) {
        return kb_edit_packet_bytes(frame, slot, relay, field, data, length);
    }

    @Override
    public int editPacketWire(long frame, int slot, int direction) {
        return kb_edit_packet_wire(frame, slot, direction);
    }

    @Override
    public int editOptionAdd(long frame, int slot, int relay, int code, long data, int length) {
        return kb_edit_option_add(frame, slot, relay, code, data, length);
    }

    @Override
    public int editOptionSet(long frame, int slot, int relay, int code, long data, int length) {
        return kb_edit_option_set(frame, slot, relay, code, data, length);
    }

    @Override
    public int editOptionRemove(long frame, int slot, int relay, int code) {
        return kb_edit_option_remove(frame, slot, relay, code);
    }

    @Override
    public int editLeaseInt(long frame, int slot, int field, long value) {
        return kb_edit_lease_int(frame, slot, field, value);
    }

    @Override
    public int editLeaseBytes(long frame, int slot, int field, long data, int length) {
        return kb_edit_lease_bytes(frame, slot, field, data, length);
    }

    @Override
    public long editIaGet(long frame, int field) {
        return kb_edit_ia_get(frame, field);
    }

    @Override
    public int editIaSet(long frame, int field, long value) {
        return kb_edit_ia_set(frame, field, value);
    }

    @Override
    public int editValueInt(long frame, int value, long number) {
        return kb_edit_value_int(frame, value, number);
    }

    @Override
    public int editValueBytes(long frame, int value, long data, int length) {
        return kb_edit_value_bytes(frame, value, data, length);
    }

    @Override
    public int editSubnet(long frame, long id) {
        return kb_edit_subnet(frame, id);
    }

    @Override
    public long editPark(long frame) {
        return kb_edit_park(frame);
    }

    @Override
    public int editUnpark(long parked, int how) {
        return kb_edit_unpark(parked, how);
    }

    private static native int kb_edit_packet_int(
            long frame, int slot, int relay, int field, long value);

    private static native int kb_edit_packet_bytes(
            long frame, int slot, int relay, int field, long data, int length);

    private static native int kb_edit_packet_wire(long frame, int slot, int direction);

    private static native int kb_edit_option_add(
            long frame, int slot, int relay, int code, long data, int length);

    private static native int kb_edit_option_set(
            long frame, int slot, int relay, int code, long data, int length);

    private static native int kb_edit_option_remove(long frame, int slot, int relay, int code);

    private static native int kb_edit_lease_int(long frame, int slot, int field, long value);

    private static native int kb_edit_lease_bytes(
            long frame, int slot, int field, long data, int length);

    private static native long kb_edit_ia_get(long frame, int field);

    private static native int kb_edit_ia_set(long frame, int field, long value);

    private static native int kb_edit_value_int(long frame, int value, long number);

    private static native int kb_edit_value_bytes(long frame, int value, long data, int length);

    private static native int kb_edit_subnet(long frame, long id);

    private static native long kb_edit_park(long frame);

    private static native int kb_edit_unpark(long parked, int how);
}
