// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.keaosgi.api.packet.Packet;

/** What packets of both families have in common. */
abstract class PacketView implements Packet {
    final PacketSource source;

    PacketView(PacketSource source) {
        this.source = source;
    }

    @Override
    public final Optional<byte[]> option(int code) {
        return Optional.ofNullable(source.option(PacketSource.NO_RELAY, code, 0));
    }

    @Override
    public final List<byte[]> options(int code) {
        List<byte[]> payloads = new ArrayList<>();
        for (byte[] payload = source.option(PacketSource.NO_RELAY, code, 0);
                payload != null;
                payload = source.option(PacketSource.NO_RELAY, code, payloads.size())) {
            payloads.add(payload);
        }
        return Collections.unmodifiableList(payloads);
    }

    @Override
    public final int[] optionCodes() {
        return source.optionCodes(PacketSource.NO_RELAY);
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
