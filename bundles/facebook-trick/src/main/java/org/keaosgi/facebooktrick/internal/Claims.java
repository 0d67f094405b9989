// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.keaosgi.facebooktrick.ClientField;
import org.keaosgi.facebooktrick.ClientIdentity;

/**
 * Which client this server has given each address to, and until when: an inventory that names
 * clients by their port, say, lets two of them claim one address. This is a safeguard and no state
 * that answers depend on: it may be lost at any time, and holds the latest addresses only.
 *
 * <p>Safe on any thread.
 */
final class Claims {
    private static final int MOST = 200_000;

    /** One client that holds an address. */
    private record Claim(ClientIdentity client, long untilMillis) {}

    private final LongSupplier clockMillis;
    private final Map<Object, Claim> byAddress =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Claim> eldest) {
                    return size() > MOST;
                }
            };

    Claims(LongSupplier clockMillis) {
        this.clockMillis = clockMillis;
    }

    /** Another client that holds the address or prefix now. */
    synchronized Optional<ClientIdentity> otherHolder(Object address, ClientIdentity client) {
        Claim claim = byAddress.get(address);
        if (claim == null
                || claim.untilMillis <= clockMillis.getAsLong()
                || same(claim.client, client)) {
            return Optional.empty();
        }
        return Optional.of(claim.client);
    }

    /** The client holds the address from now on. */
    synchronized void hold(Object address, ClientIdentity client, long seconds) {
        byAddress.put(address, new Claim(client, clockMillis.getAsLong() + seconds * 1000));
    }

    /** The client gives the address back. */
    synchronized void release(Object address, ClientIdentity client) {
        Claim claim = byAddress.get(address);
        if (claim != null && same(claim.client, client)) {
            byAddress.remove(address);
        }
    }

    /** A machine that boots from the network has one hardware address and several client ids. */
    private static boolean same(ClientIdentity one, ClientIdentity other) {
        return sharesField(ClientField.HW_ADDRESS, one, other)
                || sharesField(ClientField.CLIENT_ID, one, other)
                || sharesField(ClientField.DUID, one, other);
    }

    private static boolean sharesField(
            ClientField field, ClientIdentity one, ClientIdentity other) {
        return one.field(field).isPresent() && one.field(field).equals(other.field(field));
    }
}
