// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.net.InetAddress;
import java.util.List;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.host.Host4Service;
import org.keaosgi.api.host.HostIdentifierType;

/** The reservations of a {@code kea-dhcp4} that isn't there. Safe on any thread. */
public final class MemoryHosts4 extends MemoryHosts<Host4> implements Host4Service {
    /**
     * No reservation at first.
     *
     * @param databases the host databases there are besides the configuration, by Kea's names, for
     *     example {@code postgresql}
     */
    public MemoryHosts4(String... databases) {
        super(databases);
    }

    @Override
    Host4 numbered(Host4 host, long id) {
        return host.change().id(id).build();
    }

    @Override
    Host4 inSubnet(Host4 host, long subnetId) {
        return new Host4(
                host.id(),
                host.identifier(),
                subnetId,
                host.address(),
                host.hostname(),
                host.nextServer(),
                host.serverHostname(),
                host.bootFileName(),
                host.clientClasses(),
                host.options(),
                host.userContext(),
                host.authKey());
    }

    @Override
    List<InetAddress> reserved(Host4 host) {
        return host.address().<List<InetAddress>>map(List::of).orElse(List.of());
    }

    @Override
    boolean knows(HostIdentifierType type) {
        return true;
    }
}
