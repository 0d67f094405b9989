// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_CLASS;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_IFACE;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_REMOTE_HWADDR;
import static org.keaosgi.container.bridge.KbEdit.Ints.KB_EI_IFINDEX;
import static org.keaosgi.container.bridge.KbEdit.Ints.KB_EI_LOCAL_PORT;
import static org.keaosgi.container.bridge.KbEdit.Ints.KB_EI_REMOTE_PORT;
import static org.keaosgi.container.bridge.KbEdit.Ints.KB_EI_TRANSID;
import static org.keaosgi.container.bridge.KbEdit.Ints.KB_EI_TYPE;

import java.net.InetAddress;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.packet.EditablePacket;
import org.keaosgi.api.packet.HardwareAddress;

/** What can be changed of packets of both families. */
interface PacketEditing extends EditablePacket, OptionEditing {
    /** Changes a field (a {@code kb_edit_int}). */
    default void set(int field, long value) {
        live().set(PacketSource.NO_RELAY, field, value);
    }

    /** Changes a field (a {@code kb_edit_bytes}). */
    default void set(int field, byte[] value) {
        live().set(PacketSource.NO_RELAY, field, value);
    }

    /** Changes a field. */
    default void set(int field, InetAddress address) {
        set(field, address.getAddress());
    }

    @Override
    default void setMessageType(int type) {
        set(KB_EI_TYPE, type);
    }

    @Override
    default void setTransactionId(long id) {
        set(KB_EI_TRANSID, id);
    }

    @Override
    default void setInterface(String name, int index) {
        byte[] bytes = ByteText.encode(name);
        set(KB_EI_IFINDEX, index);
        set(KB_EB_IFACE, bytes);
    }

    @Override
    default void setLocalPort(int port) {
        set(KB_EI_LOCAL_PORT, port);
    }

    @Override
    default void setRemotePort(int port) {
        set(KB_EI_REMOTE_PORT, port);
    }

    @Override
    default void setRemoteHardwareAddress(HardwareAddress address) {
        set(KB_EB_REMOTE_HWADDR, Records.ofHardwareAddress(address));
    }

    @Override
    default void addClass(String name) {
        set(KB_EB_CLASS, ByteText.encode(name));
    }
}
