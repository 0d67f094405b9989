// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.net.InetAddress;
import java.util.List;
import org.keaosgi.api.host.Host;

/** The addresses, without prefixes, that a reservation names. */
@FunctionalInterface
interface AddressesOf<H extends Host> {
    List<? extends InetAddress> of(H host);
}
