// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.Arrays;
import java.util.Optional;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;

/** The variables of DHCPv4. */
final class Variables4 {
    private static final int VENDOR_CLASS = 60;
    private static final int RELAY_AGENT_INFORMATION = 82;
    private static final int CIRCUIT_ID = 1;
    private static final int REMOTE_ID = 2;

    private Variables4() {}

    static void query(Variables to, Packet4 query) {
        packet(to, "KEA_QUERY4_", query);
    }

    static void response(Variables to, Packet4 response) {
        packet(to, "KEA_RESPONSE4_", response);
    }

    static void lease(Variables to, Lease4 lease) {
        CommonVariables.lease(to, "KEA_LEASE4_", lease);
    }

    static void subnet(Variables to, Optional<Subnet> subnet) {
        CommonVariables.subnet(to, "KEA_SUBNET4", subnet);
    }

    private static void packet(Variables to, String prefix, Packet4 packet) {
        CommonVariables.packet(to, prefix, packet);
        to.set(prefix + "CIADDR", Addresses.toText(packet.ciaddr()));
        to.set(prefix + "SIADDR", Addresses.toText(packet.siaddr()));
        to.set(prefix + "YIADDR", Addresses.toText(packet.yiaddr()));
        to.set(prefix + "GIADDR", Addresses.toText(packet.giaddr()));
        to.set(prefix + "RELAYED", packet.relayed());
        to.set(prefix + "RELAY_HOPS", packet.hops());
        packet.option(VENDOR_CLASS)
                .ifPresent(bytes -> to.set(prefix + "OPTION60", ByteText.decode(trimmed(bytes))));
        relayAgentInformation(to, prefix + "RAI", packet);
    }

    private static void relayAgentInformation(Variables to, String name, Packet4 packet) {
        Optional<byte[]> whole = packet.option(RELAY_AGENT_INFORMATION);
        if (whole.isEmpty()) {
            return;
        }
        to.set(name, Hex.prefixed(whole.get()));
        packet.relayAgentInformation(CIRCUIT_ID)
                .ifPresent(bytes -> to.set(name + "_CIRCUIT_ID", Hex.prefixed(bytes)));
        packet.relayAgentInformation(REMOTE_ID)
                .ifPresent(bytes -> to.set(name + "_REMOTE_ID", Hex.prefixed(bytes)));
    }

    /** Without the NULs that some clients end a text with; Kea ignores them too. */
    private static byte[] trimmed(byte[] text) {
        int length = text.length;
        while (length > 0 && text[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(text, length);
    }
}
