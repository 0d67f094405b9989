// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.net.InetAddress;
import java.util.List;
import org.keaosgi.api.host.Host4;

/** The address of a DHCPv4 reservation, one at most. */
final class Host4Addresses {
    private Host4Addresses() {}

    static List<InetAddress> of(Host4 host) {
        return host.address().<List<InetAddress>>map(List::of).orElse(List.of());
    }
}
