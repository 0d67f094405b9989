// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.Optional;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.Packet;
import org.keaosgi.api.subnet.Subnet;

/** The variables that DHCPv4 and DHCPv6 have in common, but for a digit in their names. */
final class CommonVariables {
    private CommonVariables() {}

    static void packet(Variables to, String prefix, Packet packet) {
        to.set(prefix + "TYPE", packet.messageName());
        to.set(prefix + "INTERFACE", packet.interfaceName());
        to.set(prefix + "IFINDEX", packet.interfaceIndex());
        Optional<HardwareAddress> address = packet.hardwareAddress();
        to.set(prefix + "HWADDR", text(address));
        to.set(prefix + "HWADDR_TYPE", address.map(a -> Integer.toString(a.type())).orElse(""));
        // The source is a bit of 32, which Kea counts without a sign.
        to.set(
                prefix + "HWADDR_SOURCE",
                address.map(a -> Integer.toUnsignedString(a.source())).orElse(""));
    }

    static void lease(Variables to, String prefix, Lease lease) {
        to.set(prefix + "TYPE", lease.type().name());
        to.set(prefix + "STATE", lease.stateName());
        to.set(prefix + "IS_EXPIRED", lease.expired());
        to.set(prefix + "ADDRESS", Addresses.toText(lease.address()));
        to.set(prefix + "HWADDR", text(lease.hardwareAddress()));
        to.set(prefix + "HOSTNAME", lease.hostname());
        to.set(
                prefix + "CLIENT_LAST_TRANSMISSION",
                lease.clientLastTransmission().getEpochSecond());
        to.set(prefix + "VALID_LIFETIME", lease.validLifetime());
        to.set(prefix + "DEBUG", lease.toText());
    }

    /** The subnet, or empty values when Kea found none. */
    static void subnet(Variables to, String name, Optional<Subnet> subnet) {
        to.set(name, subnet.map(Subnet::toText).orElse(""));
        to.set(name + "_PREFIX", subnet.map(s -> Addresses.toText(s.prefix())).orElse(""));
        to.set(name + "_PREFIXLEN", subnet.map(s -> Integer.toString(s.prefixLength())).orElse(""));
    }

    /** Whether the lease is only offered, or really given. */
    static void fakeAllocation(Variables to, boolean fake) {
        to.set("KEA_FAKE_ALLOCATION", fake);
    }

    /** Whether Kea is going to delete the expired lease, or to keep it as reclaimed. */
    static void removeLease(Variables to, boolean remove) {
        to.set("KEA_REMOVE_LEASE", remove);
    }

    private static String text(Optional<HardwareAddress> address) {
        return address.map(HardwareAddress::toString).orElse("");
    }
}
