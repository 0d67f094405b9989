// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

/**
 * How far a walk through reservations has come.
 *
 * @param sourceIndex 0 for memory, then the databases in their order
 * @param hostId the number of the last reservation seen in that source, 0 for none; it means
 *     nothing outside of its source, and in memory nothing after a reconfiguration
 */
public record HostPosition(int sourceIndex, long hostId) {
    /** Before all reservations. */
    public static final HostPosition START = new HostPosition(0, 0);
}
