// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.LeaseListing;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/**
 * {@code lease4-get-by-state} and {@code lease6-get-by-state}: leases in one state, perhaps of one
 * subnet only.
 */
final class GetByStateCommand implements Command {
    private static final List<String> NAMES =
            List.of("default", "declined", "expired-reclaimed", "released", "registered");

    private final Family family;
    private final LeaseService<?> leases;

    GetByStateCommand(Family family, LeaseService<?> leases) {
        this.family = family;
        this.leases = leases;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        long state = state(Listings.parameter(Listings.map(arguments), "state"));
        long subnetId = subnetId(arguments.find("subnet-id"));
        LeaseQuery query =
                new LeaseQuery.ByState(
                        (int) state,
                        subnetId == 0 ? OptionalLong.empty() : OptionalLong.of(subnetId));
        LeaseListing found = leases.describe(query);
        String text =
                Listings.found(family, found)
                        + " with state "
                        + (state < NAMES.size()
                                ? NAMES.get((int) state) + " (" + state + ")"
                                : state)
                        + (subnetId == 0 ? "" : " in subnet " + subnetId)
                        + ".";
        return Listings.answer(found, text, Map.of());
    }

    private static long state(Argument state) throws CommandException {
        if (state.isInteger()) {
            return state.uint32Value();
        }
        if (!state.isString()) {
            throw new CommandException("'state' parameter must be a number or a string");
        }
        String name = state.stringValue();
        if (name.isEmpty()) {
            throw new CommandException("'state' parameter is empty");
        }
        int number = name.equals("assigned") ? 0 : NAMES.indexOf(name);
        if (number < 0) {
            throw new CommandException("'state' parameter value (" + name + ") is not recognized");
        }
        return number;
    }

    private static long subnetId(Argument subnet) throws CommandException {
        if (subnet == null) {
            return 0;
        }
        if (!subnet.isInteger()) {
            throw new CommandException("'subnet-id' parameter must be a number");
        }
        return subnet.uint32Value();
    }
}
