// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet4Address;
import java.util.List;

/**
 * SLP directory agents (DHCPv4 option 78, RFC 2610).
 *
 * @param mandatory whether the client must use these and no others
 * @param agents not null
 */
public record DirectoryAgents(boolean mandatory, List<Inet4Address> agents) {
    /** Copies the list. */
    public DirectoryAgents {
        agents = List.copyOf(agents);
    }
}
