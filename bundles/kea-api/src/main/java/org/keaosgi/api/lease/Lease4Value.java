// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.Inet4Address;
import java.util.HexFormat;
import java.util.Optional;

/** A DHCPv4 lease that was drafted. */
final class Lease4Value extends LeaseValue implements Lease4 {
    private final byte[] clientId;

    Lease4Value(Lease4Draft draft) {
        super(draft);
        clientId = draft.clientId;
    }

    @Override
    public Inet4Address address() {
        return (Inet4Address) super.address();
    }

    @Override
    public Optional<byte[]> clientId() {
        return Optional.ofNullable(clientId == null ? null : clientId.clone());
    }

    @Override
    public Lease4 copy() {
        return this;
    }

    @Override
    void ownLines(StringBuilder text) {
        line(
                text,
                "Client id",
                clientId == null ? "(none)" : HexFormat.ofDelimiter(":").formatHex(clientId));
    }
}
