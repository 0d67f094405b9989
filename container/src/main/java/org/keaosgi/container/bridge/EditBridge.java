// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/**
 * What Java may ask of the native side to change what a frame holds, and to park packets: the
 * functions of {@code kea_bridge_edit.h} in their order there, which also says what each does.
 */
public interface EditBridge {
    int editPacketInt(long frame, int slot, int relay, int field, long value);

    int editPacketBytes(long frame, int slot, int relay, int field, long data, int length);

    int editPacketWire(long frame, int slot, int direction);

    int editOptionAdd(long frame, int slot, int relay, int code, long data, int length);

    int editOptionSet(long frame, int slot, int relay, int code, long data, int length);

    int editOptionRemove(long frame, int slot, int relay, int code);

    int editLeaseInt(long frame, int slot, int field, long value);

    int editLeaseBytes(long frame, int slot, int field, long data, int length);

    long editIaGet(long frame, int field);

    int editIaSet(long frame, int field, long value);

    int editValueInt(long frame, int value, long number);

    int editValueBytes(long frame, int value, long data, int length);

    int editSubnet(long frame, long id);

    long editPark(long frame);

    int editUnpark(long parked, int how);
}
