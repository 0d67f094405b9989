// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_LOCAL_ADDRESS;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_REMOTE_ADDRESS;

import java.net.Inet6Address;
import java.util.Objects;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.packet.EditableRelay6;

/** A DHCPv6 packet that the callout may change. */
final class EditablePacket6View extends Packet6View implements EditablePacket6, PacketEditing {
    private final LivePacket live;

    EditablePacket6View(LivePacket live) {
        super(live);
        this.live = live;
    }

    @Override
    public LivePacket live() {
        return live;
    }

    @Override
    public EditableRelay6 relay(int level) {
        return new EditableRelay6View(live, Objects.checkIndex(level, relayCount(live.record())));
    }

    @Override
    public void setLocalAddress(Inet6Address address) {
        set(KB_EB_LOCAL_ADDRESS, address);
    }

    @Override
    public void setRemoteAddress(Inet6Address address) {
        set(KB_EB_REMOTE_ADDRESS, address);
    }
}
