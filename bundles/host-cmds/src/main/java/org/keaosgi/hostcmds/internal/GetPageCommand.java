// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.host.HostListing;
import org.keaosgi.api.host.HostPosition;
import org.keaosgi.api.host.HostService;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/** {@code reservation-get-page}: a part of a walk through all reservations. */
final class GetPageCommand implements Command {
    private static final int MAX_SOURCE = 10;
    private static final long MAX_LIMIT = 0xffffffffL;

    private final Family family;
    private final HostService<?> hosts;
    private final SubnetCheck subnets;

    GetPageCommand(Family family, HostService<?> hosts, SubnetCheck subnets) {
        this.family = family;
        this.hosts = hosts;
        this.subnets = subnets;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        long limit = Parameters.map(arguments).integer("limit", 0, MAX_LIMIT);
        OptionalLong subnetId = SubnetIds.optional(arguments);
        HostPosition from =
                new HostPosition(
                        arguments.contains("source-index")
                                ? (int) arguments.integer("source-index", 0, MAX_SOURCE)
                                : 0,
                        arguments.contains("from") ? arguments.integer("from") : 0);
        if (limit == 0) {
            // Kea finds fault with the limit before it looks at the subnet.
            throw new CommandException("page size of retrieved hosts must not be 0");
        }
        subnets.check(subnetId);
        return answer(hosts.describePage(subnetId, from, limit));
    }

    private CommandResponse answer(HostListing page) {
        Map<String, Object> more = new HashMap<>();
        more.put("count", page.count());
        if (page.count() > 0) {
            more.put(
                    "next",
                    Map.of(
                            "source-index", page.next().sourceIndex(),
                            "from", page.next().hostId()));
        }
        return Listings.answer(family, page, more);
    }
}
