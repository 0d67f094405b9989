// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_LINK_ADDRESS;
import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_PEER_ADDRESS;
import static org.keaosgi.container.bridge.KbEdit.Ints.KB_EI_HOPS;
import static org.keaosgi.container.bridge.KbEdit.Ints.KB_EI_TYPE;

import java.net.Inet6Address;
import org.keaosgi.api.packet.EditableRelay6;

/** A relay level that the callout may change. */
final class EditableRelay6View extends Relay6View implements EditableRelay6, OptionEditing {
    private final LivePacket live;

    EditableRelay6View(LivePacket live, int level) {
        super(live, level);
        this.live = live;
    }

    @Override
    public LivePacket live() {
        return live;
    }

    @Override
    public void setMessageType(int type) {
        live.set(relayLevel(), KB_EI_TYPE, type);
    }

    @Override
    public void setHops(int hops) {
        live.set(relayLevel(), KB_EI_HOPS, hops);
    }

    @Override
    public void setLinkAddress(Inet6Address address) {
        live.set(relayLevel(), KB_EB_LINK_ADDRESS, address.getAddress());
    }

    @Override
    public void setPeerAddress(Inet6Address address) {
        live.set(relayLevel(), KB_EB_PEER_ADDRESS, address.getAddress());
    }
}
