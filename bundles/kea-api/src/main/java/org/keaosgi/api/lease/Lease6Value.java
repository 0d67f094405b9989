// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.Inet6Address;
import java.util.HexFormat;

/** A DHCPv6 lease that was drafted. */
final class Lease6Value extends LeaseValue implements Lease6 {
    private final int prefixLength;
    private final byte[] duid;
    private final long iaid;
    private final long preferredLifetime;

    Lease6Value(Lease6Draft draft) {
        super(draft);
        prefixLength = draft.prefixLength;
        duid = draft.duid;
        iaid = draft.iaid;
        preferredLifetime = draft.preferredLifetime;
    }

    @Override
    public Inet6Address address() {
        return (Inet6Address) super.address();
    }

    @Override
    public int prefixLength() {
        return prefixLength;
    }

    @Override
    public byte[] duid() {
        return duid.clone();
    }

    @Override
    public long iaid() {
        return iaid;
    }

    @Override
    public long preferredLifetime() {
        return preferredLifetime;
    }

    @Override
    public Lease6 copy() {
        return this;
    }

    @Override
    void ownLines(StringBuilder text) {
        line(text, "Prefix length", prefixLength);
        line(text, "DUID", HexFormat.ofDelimiter(":").formatHex(duid));
        line(text, "IAID", iaid);
        line(text, "Preferred life", preferredLifetime);
    }
}
