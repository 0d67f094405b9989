// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_CLTT;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_FQDN_FWD;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_FQDN_REV;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_HOSTNAME;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_HWADDR;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_STATE;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_SUBNET_ID;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_USER_CONTEXT;
import static org.keaosgi.container.bridge.KbEdit.Lease.KB_EL_VALID_LFT;

import java.time.Instant;
import org.keaosgi.api.lease.EditableLease;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.packet.HardwareAddress;

/** What can be changed of leases of both families. */
interface LeaseEditing extends EditableLease {
    /** The lease inside the frame. */
    LiveSource.OfLease live();

    @Override
    default void setState(int state) {
        live().set(KB_EL_STATE, state);
    }

    @Override
    default void setSubnetId(long id) {
        live().set(KB_EL_SUBNET_ID, id);
    }

    @Override
    default void setValidLifetime(long seconds) {
        live().set(KB_EL_VALID_LFT, seconds);
    }

    @Override
    default void setClientLastTransmission(Instant time) {
        live().set(KB_EL_CLTT, time.getEpochSecond());
    }

    @Override
    default void setHardwareAddress(HardwareAddress address) {
        live().set(KB_EL_HWADDR, address == null ? null : Records.ofHardwareAddress(address));
    }

    @Override
    default void setHostname(String hostname) {
        live().set(KB_EL_HOSTNAME, ByteText.encode(hostname));
    }

    @Override
    default void setForwardDns(boolean updated) {
        live().set(KB_EL_FQDN_FWD, updated ? 1 : 0);
    }

    @Override
    default void setReverseDns(boolean updated) {
        live().set(KB_EL_FQDN_REV, updated ? 1 : 0);
    }

    @Override
    default void setUserContext(String json) {
        live().set(KB_EL_USER_CONTEXT, json == null ? null : ByteText.encode(json));
    }
}
