// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import org.keaosgi.api.packet.EditableOptionContainer;

/** What has options of Kea's that may be changed. */
interface OptionEditing extends OptionReading, EditableOptionContainer {
    /** The packet, or what stands for one, inside the frame. */
    LivePacket live();

    @Override
    default void addOption(int code, byte[] payload) {
        live().addOption(relayLevel(), code, payload);
    }

    @Override
    default void setOption(int code, byte[] payload) {
        live().setOption(relayLevel(), code, payload);
    }

    @Override
    default int removeOption(int code) {
        return live().removeOption(relayLevel(), code);
    }
}
