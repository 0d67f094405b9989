// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_CIADDR;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_FILE;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_GIADDR;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_HWADDR;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_LOCAL_ADDRESS;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_LOCAL_HWADDR;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_REMOTE_ADDRESS;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_SIADDR;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_SNAME;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_YIADDR;
import static org.keaosgi.container.bridge.KbEdit.Ints.KB_EI_FLAGS;
import static org.keaosgi.container.bridge.KbEdit.Ints.KB_EI_HOPS;
import static org.keaosgi.container.bridge.KbEdit.Ints.KB_EI_SECS;

import java.net.Inet4Address;
import org.keaosgi.api.packet.EditablePacket4;
import org.keaosgi.api.packet.HardwareAddress;

/** A DHCPv4 packet that the callout may change. */
final class EditablePacket4View extends Packet4View implements EditablePacket4, PacketEditing {
    private final LivePacket live;

    EditablePacket4View(LivePacket live) {
        super(live);
        this.live = live;
    }

    @Override
    public LivePacket live() {
        return live;
    }

    @Override
    public void setHops(int hops) {
        set(KB_EI_HOPS, hops);
    }

    @Override
    public void setSecs(int secs) {
        set(KB_EI_SECS, secs);
    }

    @Override
    public void setFlags(int flags) {
        set(KB_EI_FLAGS, flags);
    }

    @Override
    public void setCiaddr(Inet4Address address) {
        set(KB_EB_CIADDR, address);
    }

    @Override
    public void setYiaddr(Inet4Address address) {
        set(KB_EB_YIADDR, address);
    }

    @Override
    public void setSiaddr(Inet4Address address) {
        set(KB_EB_SIADDR, address);
    }

    @Override
    public void setGiaddr(Inet4Address address) {
        set(KB_EB_GIADDR, address);
    }

    @Override
    public void setLocalAddress(Inet4Address address) {
        set(KB_EB_LOCAL_ADDRESS, address);
    }

    @Override
    public void setRemoteAddress(Inet4Address address) {
        set(KB_EB_REMOTE_ADDRESS, address);
    }

    @Override
    public void setHardwareAddress(HardwareAddress address) {
        set(KB_EB_HWADDR, Records.ofHardwareAddress(address));
    }

    @Override
    public void setLocalHardwareAddress(HardwareAddress address) {
        set(KB_EB_LOCAL_HWADDR, Records.ofHardwareAddress(address));
    }

    @Override
    public void setSname(byte[] bytes) {
        set(KB_EB_SNAME, bytes);
    }

    @Override
    public void setFile(byte[] bytes) {
        set(KB_EB_FILE, bytes);
    }
}
