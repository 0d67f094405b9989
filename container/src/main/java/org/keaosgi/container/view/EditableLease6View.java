// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_ADDRESS;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_IAID;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_ID;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_PREFERRED_LFT;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_PREFIX_LENGTH;

import java.net.Inet6Address;
import java.util.Objects;
import org.keaosgi.api.lease.EditableLease6;

/** A DHCPv6 lease that the callout may change. */
final class EditableLease6View extends Lease6View implements EditableLease6, LeaseEditing {
    private final LiveSource.OfLease live;

    EditableLease6View(LiveSource.OfLease live) {
        super(live);
        this.live = live;
    }

    @Override
    public LiveSource.OfLease live() {
        return live;
    }

    @Override
    public void setAddress(Inet6Address address) {
        live.set(KB_EL_ADDRESS, address.getAddress());
    }

    @Override
    public void setPrefixLength(int length) {
        live.set(KB_EL_PREFIX_LENGTH, length);
    }

    @Override
    public void setDuid(byte[] duid) {
        live.set(KB_EL_ID, Objects.requireNonNull(duid, "duid"));
    }

    @Override
    public void setIaid(long iaid) {
        live.set(KB_EL_IAID, iaid);
    }

    @Override
    public void setPreferredLifetime(long seconds) {
        live.set(KB_EL_PREFERRED_LFT, seconds);
    }
}
