// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_ADDRESS;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_ID;

import java.net.Inet4Address;
import org.keaosgi.api.lease.EditableLease4;

/** A DHCPv4 lease that the callout may change. */
final class EditableLease4View extends Lease4View implements EditableLease4, LeaseEditing {
    private final LiveSource.OfLease live;

    EditableLease4View(LiveSource.OfLease live) {
        super(live);
        this.live = live;
    }

    @Override
    public LiveSource.OfLease live() {
        return live;
    }

    @Override
    public void setAddress(Inet4Address address) {
        live.set(KB_EL_ADDRESS, address.getAddress());
    }

    @Override
    public void setClientId(byte[] clientId) {
        live.set(KB_EL_ID, clientId);
    }
}
