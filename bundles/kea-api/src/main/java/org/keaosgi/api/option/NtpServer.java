// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet6Address;
import java.util.Objects;

/** One entry of the NTP server option of DHCPv6 (option 56, RFC 5908). */
public sealed interface NtpServer {
    /**
     * Sub-option 1: a server by address.
     *
     * @param address not null
     */
    record Unicast(Inet6Address address) implements NtpServer {
        /** Checks that it is there. */
        public Unicast {
            Objects.requireNonNull(address, "address");
        }
    }

    /**
     * Sub-option 2: a multicast group.
     *
     * @param address not null
     */
    record Multicast(Inet6Address address) implements NtpServer {
        /** Checks that it is there. */
        public Multicast {
            Objects.requireNonNull(address, "address");
        }
    }

    /**
     * Sub-option 3: a server by name.
     *
     * @param name full, not null
     */
    record Named(DomainName name) implements NtpServer {
        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException when it is partial
         */
        public Named {
            if (!name.full()) {
                throw new IllegalArgumentException("a full domain name is needed");
            }
        }
    }

    /**
     * Any other sub-option.
     *
     * @param option with another code than 1 to 3, not null
     */
    record Other(SubOption option) implements NtpServer {
        /**
         * Checks the code.
         *
         * @throws IllegalArgumentException when the code has a record of its own
         */
        public Other {
            if (option.code() >= 1 && option.code() <= 3) {
                throw new IllegalArgumentException(
                        "sub-option " + option.code() + " has a record of its own");
            }
        }
    }
}
