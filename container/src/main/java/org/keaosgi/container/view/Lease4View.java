// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.Lease.KB_L_ADDRESS;

import java.net.Inet4Address;
import java.util.Optional;
import org.keaosgi.api.lease.Lease4;

/** A DHCPv4 lease: of a callout, or a copy of one. */
class Lease4View extends LeaseView implements Lease4 {
    Lease4View(Source source) {
        super(source);
    }

    @Override
    public Inet4Address address() {
        return Records.address4(source.record(), KB_L_ADDRESS);
    }

    @Override
    public Optional<byte[]> clientId() {
        return Optional.ofNullable(identifier());
    }

    @Override
    public Lease4 copy() {
        Source copy = source.copy();
        return copy == source ? this : new Lease4View(copy);
    }
}
