// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.Lease.KB_L_CLTT;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_EXPIRED;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_FQDN_FWD;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_FQDN_REV;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_HOSTNAME_LENGTH;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_HWADDR_LENGTH;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_HWADDR_SOURCE;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_HWADDR_TYPE;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_ID_LENGTH;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_POOL_ID;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_STATE;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_SUBNET_ID;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_TYPE;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_USER_CONTEXT_LENGTH;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_VALID_LFT;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_VARIABLE;

import java.util.Optional;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.HardwareAddress;

/** What leases of both families have in common. */
abstract class LeaseView implements Lease {
    private static final LeaseType[] TYPES = LeaseType.values();

    final Source source;

    LeaseView(Source source) {
        this.source = source;
    }

    @Override
    public final LeaseType type() {
        return TYPES[int32(KB_L_TYPE)];
    }

    @Override
    public final int state() {
        return int32(KB_L_STATE);
    }

    @Override
    public final String stateName() {
        int state = state();
        return switch (state) {
            case 0 -> "default";
            case 1 -> "declined";
            case 2 -> "expired-reclaimed";
            case 3 -> "released";
            case 4 -> "registered";
            default -> "unknown (" + state + ")";
        };
    }

    @Override
    public final boolean expired() {
        return flag(KB_L_EXPIRED);
    }

    @Override
    public final long subnetId() {
        return unsigned32(KB_L_SUBNET_ID);
    }

    @Override
    public final long poolId() {
        return unsigned32(KB_L_POOL_ID);
    }

    @Override
    public final long validLifetime() {
        return unsigned32(KB_L_VALID_LFT);
    }

    @Override
    public final long clientLastTransmissionSeconds() {
        return Records.int64(source.record(), KB_L_CLTT);
    }

    @Override
    public final Optional<HardwareAddress> hardwareAddress() {
        byte[] record = source.record();
        int length = Records.int32(record, KB_L_HWADDR_LENGTH);
        if (length < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new HardwareAddress(
                        Records.unsigned8(record, KB_L_HWADDR_TYPE),
                        Records.int32(record, KB_L_HWADDR_SOURCE),
                        Records.slice(record, KB_L_VARIABLE, length)));
    }

    @Override
    public final String hostname() {
        byte[] record = source.record();
        return Records.text(
                record, hostnameAt(record), Records.int32(record, KB_L_HOSTNAME_LENGTH));
    }

    @Override
    public final boolean forwardDns() {
        return flag(KB_L_FQDN_FWD);
    }

    @Override
    public final boolean reverseDns() {
        return flag(KB_L_FQDN_REV);
    }

    @Override
    public final Optional<String> userContext() {
        byte[] record = source.record();
        int length = Records.int32(record, KB_L_USER_CONTEXT_LENGTH);
        int at = hostnameAt(record) + Records.int32(record, KB_L_HOSTNAME_LENGTH);
        return length < 0 ? Optional.empty() : Optional.of(Records.text(record, at, length));
    }

    @Override
    public final String toText() {
        return source.text();
    }

    /** The client id or DUID, null when there is none. */
    final byte[] identifier() {
        byte[] record = source.record();
        int length = Records.int32(record, KB_L_ID_LENGTH);
        return length < 0 ? null : Records.slice(record, identifierAt(record), length);
    }

    final int int32(int field) {
        return Records.int32(source.record(), field);
    }

    final long unsigned32(int field) {
        return Records.unsigned32(source.record(), field);
    }

    private boolean flag(int field) {
        return Records.unsigned8(source.record(), field) != 0;
    }

    // The variable parts stand one after the other; an absent one has length -1 and takes no room.
    private static int identifierAt(byte[] record) {
        return KB_L_VARIABLE + Math.max(0, Records.int32(record, KB_L_HWADDR_LENGTH));
    }

    private static int hostnameAt(byte[] record) {
        return identifierAt(record) + Math.max(0, Records.int32(record, KB_L_ID_LENGTH));
    }
}
