// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_FAMILY;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_ID;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_NETWORK;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_NETWORK_LENGTH;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_PREFIX;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_PREFIX_LENGTH;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_VALID_LFT;

import java.net.InetAddress;
import java.util.Optional;
import org.keaosgi.api.subnet.Subnet;

/** A subnet: of a callout, or a copy of one. */
final class SubnetView implements Subnet {
    private final Source source;

    SubnetView(Source source) {
        this.source = source;
    }

    @Override
    public long id() {
        return Records.unsigned32(source.record(), KB_S_ID);
    }

    @Override
    public InetAddress prefix() {
        byte[] record = source.record();
        return Records.int32(record, KB_S_FAMILY) == 4
                ? Records.address4(record, KB_S_PREFIX)
                : Records.address6(record, KB_S_PREFIX);
    }

    @Override
    public int prefixLength() {
        return Records.int32(source.record(), KB_S_PREFIX_LENGTH);
    }

    @Override
    public Optional<Long> validLifetime() {
        int seconds = Records.int32(source.record(), KB_S_VALID_LFT);
        return seconds == -1 ? Optional.empty() : Optional.of(Integer.toUnsignedLong(seconds));
    }

    @Override
    public Optional<String> sharedNetwork() {
        byte[] record = source.record();
        int length = Records.int32(record, KB_S_NETWORK_LENGTH);
        return length < 0
                ? Optional.empty()
                : Optional.of(Records.text(record, KB_S_NETWORK, length));
    }

    @Override
    public String toText() {
        return source.text();
    }

    @Override
    public Subnet copy() {
        Source copy = source.copy();
        return copy == source ? this : new SubnetView(copy);
    }
}
