// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.Packet;
import org.keaosgi.container.bridge.Kb.Part;

/** What packets of both families have in common. */
abstract class PacketView implements Packet, OptionReading {
    final PacketSource source;

    PacketView(PacketSource source) {
        this.source = source;
    }

    @Override
    public final PacketSource optionSource() {
        return source;
    }

    @Override
    public final Optional<HardwareAddress> remoteHardwareAddress() {
        return Records.hardwareAddress(source.part(Part.KB_PART_REMOTE_HWADDR));
    }

    @Override
    public final List<String> classes() {
        byte[] names = source.part(Part.KB_PART_CLASSES);
        List<String> classes = new ArrayList<>();
        for (int at = 0, end = 0; end < names.length; end++) {
            if (names[end] == 0) {
                classes.add(Records.text(names, at, end - at));
                at = end + 1;
            }
        }
        return Collections.unmodifiableList(classes);
    }

    @Override
    public final String label() {
        return source.label();
    }

    @Override
    public final String toText() {
        return source.text();
    }
}
