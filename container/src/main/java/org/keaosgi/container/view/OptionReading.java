// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.keaosgi.api.packet.OptionContainer;

/** What has options, over the bridge or a copy. */
interface OptionReading extends OptionContainer {
    /** Where the options are. */
    PacketSource optionSource();

    /** The relay level that has them, {@link PacketSource#NO_RELAY} for none. */
    default int relayLevel() {
        return PacketSource.NO_RELAY;
    }

    @Override
    default Optional<byte[]> option(int code) {
        return Optional.ofNullable(optionSource().option(relayLevel(), code, 0));
    }

    @Override
    default List<byte[]> options(int code) {
        List<byte[]> payloads = new ArrayList<>();
        for (byte[] payload = optionSource().option(relayLevel(), code, 0);
                payload != null;
                payload = optionSource().option(relayLevel(), code, payloads.size())) {
            payloads.add(payload);
        }
        return Collections.unmodifiableList(payloads);
    }

    @Override
    default int[] optionCodes() {
        return optionSource().optionCodes(relayLevel());
    }
}
