// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

/** Where Kea looks for reservations, or changes them: what its commands call operation target. */
public enum HostSources {
    /**
     * The configuration as the server has it in memory. Changes there are lost when the server is
     * reconfigured or ends.
     */
    MEMORY,
    /** All host databases. */
    DATABASES,
    /** The configuration and all host databases, in this order. */
    ALL
}
