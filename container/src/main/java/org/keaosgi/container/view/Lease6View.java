// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.Lease.KB_L_ADDRESS;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_IAID;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_PREFERRED_LFT;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_PREFIX_LENGTH;

import java.net.Inet6Address;
import org.keaosgi.api.lease.Lease6;

/** A DHCPv6 lease: of a callout, or a copy of one. */
class Lease6View extends LeaseView implements Lease6 {
    Lease6View(Source source) {
        super(source);
    }

    @Override
    public Inet6Address address() {
        return Records.address6(source.record(), KB_L_ADDRESS);
    }

    @Override
    public int prefixLength() {
        return int32(KB_L_PREFIX_LENGTH);
    }

    @Override
    public byte[] duid() {
        byte[] duid = identifier();
        return duid == null ? new byte[0] : duid;
    }

    @Override
    public long iaid() {
        return unsigned32(KB_L_IAID);
    }

    @Override
    public long preferredLifetime() {
        return unsigned32(KB_L_PREFERRED_LFT);
    }

    @Override
    public Lease6 copy() {
        Source copy = source.copy();
        return copy == source ? this : new Lease6View(copy);
    }
}
