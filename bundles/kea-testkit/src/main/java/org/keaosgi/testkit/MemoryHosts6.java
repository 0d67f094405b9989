// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.keaosgi.api.host.Host6;
import org.keaosgi.api.host.Host6Service;
import org.keaosgi.api.host.HostException;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.host.ReservedPrefix;

/** The reservations of a {@code kea-dhcp6} that isn't there. Safe on any thread. */
public final class MemoryHosts6 extends MemoryHosts<Host6> implements Host6Service {
    /**
     * No reservation at first.
     *
     * @param databases the host databases there are besides the configuration, by Kea's names, for
     *     example {@code postgresql}
     */
    public MemoryHosts6(String... databases) {
        super(databases);
    }

    @Override
    Host6 numbered(Host6 host, long id) {
        return host.change().id(id).build();
    }

    @Override
    Host6 inSubnet(Host6 host, long subnetId) {
        return new Host6(
                host.id(),
                host.identifier(),
                subnetId,
                host.addresses(),
                host.prefixes(),
                host.hostname(),
                host.clientClasses(),
                host.options(),
                host.userContext(),
                host.authKey());
    }

    @Override
    List<InetAddress> reserved(Host6 host) {
        List<InetAddress> reserved = new ArrayList<>(host.addresses());
        host.prefixes().stream().map(MemoryHosts6::address).forEach(reserved::add);
        return reserved;
    }

    private static InetAddress address(ReservedPrefix prefix) {
        String address = prefix.prefix().split("/", -1)[0];
        try {
            // Without a colon it would be taken for a name.
            if (address.contains(":")) {
                return InetAddress.getByName(address);
            }
        } catch (UnknownHostException e) {
            throw new HostException("no prefix: " + prefix.prefix() + ", " + e.getMessage());
        }
        throw new HostException("no prefix: " + prefix.prefix());
    }

    @Override
    boolean knows(HostIdentifierType type) {
        return type == HostIdentifierType.HW_ADDRESS
                || type == HostIdentifierType.DUID
                || type == HostIdentifierType.FLEX_ID;
    }
}
