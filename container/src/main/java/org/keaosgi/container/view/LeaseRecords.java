// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.Lease.KB_L_ADDRESS;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_CLTT;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_EXPIRED;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_FQDN_FWD;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_FQDN_REV;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_HOSTNAME_LENGTH;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_HWADDR_LENGTH;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_HWADDR_SOURCE;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_HWADDR_TYPE;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_IAID;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_ID_LENGTH;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_POOL_ID;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_PREFERRED_LFT;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_PREFIX_LENGTH;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_STATE;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_SUBNET_ID;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_TYPE;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_USER_CONTEXT_LENGTH;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_VALID_LFT;
import static org.keaosgi.container.bridge.Kb.Lease.KB_L_VARIABLE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.packet.HardwareAddress;

/** Writes records of leases that have none. */
final class LeaseRecords {
    private LeaseRecords() {}

    static byte[] encode(Lease lease) {
        byte[] hardware = lease.hardwareAddress().map(HardwareAddress::bytes).orElse(null);
        byte[] id = identifier(lease);
        byte[] hostname = ByteText.encode(lease.hostname());
        byte[] context = lease.userContext().map(ByteText::encode).orElse(null);
        int size = KB_L_VARIABLE + room(hardware) + room(id) + room(hostname) + room(context);
        ByteBuffer record = ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
        fixedPart(lease, record);
        record.putInt(KB_L_HWADDR_LENGTH, length(hardware));
        record.putInt(KB_L_ID_LENGTH, length(id));
        record.putInt(KB_L_HOSTNAME_LENGTH, length(hostname));
        record.putInt(KB_L_USER_CONTEXT_LENGTH, length(context));
        record.position(KB_L_VARIABLE);
        for (byte[] part : new byte[][] {hardware, id, hostname, context}) {
            if (part != null) {
                record.put(part);
            }
        }
        return record.array();
    }

    @SuppressWarnings("EnumOrdinal") // the constants are in Kea's order
    private static void fixedPart(Lease lease, ByteBuffer record) {
        record.putInt(KB_L_TYPE, lease.type().ordinal());
        record.putInt(KB_L_STATE, lease.state());
        record.putInt(KB_L_SUBNET_ID, (int) lease.subnetId());
        record.putInt(KB_L_VALID_LFT, (int) lease.validLifetime());
        record.putLong(KB_L_CLTT, lease.clientLastTransmissionSeconds());
        record.put(KB_L_ADDRESS, lease.address().getAddress());
        record.put(KB_L_FQDN_FWD, flag(lease.forwardDns()));
        record.put(KB_L_FQDN_REV, flag(lease.reverseDns()));
        record.put(KB_L_EXPIRED, flag(lease.expired()));
        record.putInt(KB_L_POOL_ID, (int) lease.poolId());
        lease.hardwareAddress()
                .ifPresent(
                        address -> {
                            record.put(KB_L_HWADDR_TYPE, (byte) address.type());
                            record.putInt(KB_L_HWADDR_SOURCE, address.source());
                        });
        if (lease instanceof Lease6 lease6) {
            record.putInt(KB_L_PREFERRED_LFT, (int) lease6.preferredLifetime());
            record.putInt(KB_L_IAID, (int) lease6.iaid());
            record.putInt(KB_L_PREFIX_LENGTH, lease6.prefixLength());
        } else {
            record.putInt(KB_L_PREFIX_LENGTH, 32);
        }
    }

    private static byte[] identifier(Lease lease) {
        return lease instanceof Lease6 lease6
                ? lease6.duid()
                : ((Lease4) lease).clientId().orElse(null);
    }

    private static byte flag(boolean set) {
        return (byte) (set ? 1 : 0);
    }

    private static int length(byte[] part) {
        return part == null ? -1 : part.length;
    }

    private static int room(byte[] part) {
        return part == null ? 0 : part.length;
    }
}
