// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.host.HostListing;
import org.keaosgi.commands.Family;

/** The answers of the commands that list reservations. */
final class Listings {
    private Listings() {}

    static CommandResponse answer(Family family, HostListing listing) {
        return answer(family, listing, Map.of());
    }

    /**
     * An answer with reservations, or with none.
     *
     * @param more what the answer's arguments hold besides
     */
    static CommandResponse answer(Family family, HostListing listing, Map<String, ?> more) {
        Map<String, Object> arguments = new LinkedHashMap<>(more);
        arguments.put("hosts", listing.hosts());
        int result =
                listing.count() > 0 ? CommandResponse.RESULT_SUCCESS : CommandResponse.RESULT_EMPTY;
        return new CommandResponse(
                result, listing.count() + " " + family.ip() + " host(s) found.", arguments);
    }
}
