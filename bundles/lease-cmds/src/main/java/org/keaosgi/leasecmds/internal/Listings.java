// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.LeaseListing;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Family;

/** What the commands that list leases have in common. */
final class Listings {
    private Listings() {}

    /** The answer with leases, or with none, as most of these commands give it. */
    static CommandResponse answer(Family family, LeaseListing listing) {
        return answer(listing, found(family, listing) + ".", Map.of());
    }

    /** How many there are, without a full stop. */
    static String found(Family family, LeaseListing listing) {
        return listing.count() + " " + family.ip() + " lease(s) found";
    }

    /**
     * An answer with leases, or with none.
     *
     * @param listing the leases
     * @param text of the answer
     * @param more what the answer's arguments hold besides the leases
     */
    static CommandResponse answer(LeaseListing listing, String text, Map<String, ?> more) {
        Map<String, Object> arguments = new LinkedHashMap<>(more);
        arguments.put("leases", listing.leases());
        int result =
                listing.count() > 0 ? CommandResponse.RESULT_SUCCESS : CommandResponse.RESULT_EMPTY;
        return new CommandResponse(result, text, arguments);
    }

    /** Arguments that must be there and be a map. */
    static Argument map(Argument arguments) throws CommandException {
        if (arguments == null || !arguments.isMap()) {
            throw new CommandException("Command arguments missing or a not a map.");
        }
        return arguments;
    }

    /** A parameter that must be there. */
    static Argument parameter(Argument arguments, String name) throws CommandException {
        Argument argument = arguments.find(name);
        if (argument == null) {
            throw new CommandException("'" + name + "' parameter not specified");
        }
        return argument;
    }

    /** A parameter that must be there and be a string. */
    static String string(Argument arguments, String name) throws CommandException {
        Argument argument = parameter(arguments, name);
        if (!argument.isString()) {
            throw new CommandException("'" + name + "' parameter must be a string");
        }
        return argument.stringValue();
    }
}
