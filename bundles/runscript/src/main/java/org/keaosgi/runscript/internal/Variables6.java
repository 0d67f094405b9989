// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.Optional;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;

/** The variables of DHCPv6. */
final class Variables6 {
    private static final String RESPONSE = "KEA_RESPONSE6_";
    private static final String LEASE = "KEA_LEASE6_";

    private Variables6() {}

    static void query(Variables to, Packet6 query) {
        packet(to, "KEA_QUERY6_", query);
    }

    /** The answer, with the first address or prefix that it gives to the client. */
    static void response(Variables to, Packet6 response) {
        packet(to, RESPONSE, response);
        Optional<IaAddress> given = IaAddress.firstOf(response);
        to.set(RESPONSE + "ADDRESS", given.map(g -> Addresses.toText(g.address())).orElse(""));
        to.set(
                RESPONSE + "PREFERRED_LIFETIME",
                given.map(g -> Long.toString(g.preferredLifetime())).orElse(""));
        to.set(
                RESPONSE + "VALID_LIFETIME",
                given.map(g -> Long.toString(g.validLifetime())).orElse(""));
    }

    static void lease(Variables to, Lease6 lease) {
        CommonVariables.lease(to, LEASE, lease);
        if (lease.type() == LeaseType.IA_PD) {
            String prefix = Addresses.toText(lease.address());
            to.set(LEASE + "DELEGATED_PREFIX", prefix + "/" + lease.prefixLength());
            to.set(LEASE + "DELEGATED_PREFIXLEN", lease.prefixLength());
        }
        to.set(LEASE + "CLIENT_DUID", Hex.colons(lease.duid()));
        to.set(LEASE + "PREFERRED_LIFETIME", lease.preferredLifetime());
        to.set(LEASE + "IAID", lease.iaid());
    }

    static void subnet(Variables to, Optional<Subnet> subnet) {
        CommonVariables.subnet(to, "KEA_SUBNET6", subnet);
    }

    private static void packet(Variables to, String prefix, Packet6 packet) {
        CommonVariables.packet(to, prefix, packet);
        to.set(prefix + "LOCAL_ADDRESS", Addresses.toText(packet.localAddress()));
        to.set(prefix + "LOCAL_PORT", packet.localPort());
        to.set(prefix + "REMOTE_ADDRESS", Addresses.toText(packet.remoteAddress()));
        to.set(prefix + "REMOTE_PORT", packet.remotePort());
        to.set(prefix + "LABEL", packet.label());
        to.set(prefix + "TRANSACTION_ID", packet.transactionId());
        to.set(prefix + "DUID", packet.duid().map(Hex::colons).orElse(""));
        to.set(prefix + "DEBUG", packet.toText());
    }
}
