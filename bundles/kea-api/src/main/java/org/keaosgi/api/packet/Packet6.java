// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A DHCPv6 packet (RFC 8415). Type, transaction id and options are those of the client's own
 * message, however many relays wrapped it.
 *
 * @see Packet about lifetime and threads
 */
@ProviderType
public interface Packet6 extends Packet {
    /**
     * The client's DUID (option 1).
     *
     * @return a copy, empty when there is none
     */
    Optional<byte[]> duid();

    /**
     * The relays that the packet came through.
     *
     * @return unmodifiable; the first is the one nearest to the server; empty for a direct client
     */
    List<Relay6> relays();

    /**
     * An immutable copy for use beyond the callout.
     *
     * @return never null; a copy returns itself
     */
    Packet6 copy();
}
