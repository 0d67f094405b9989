// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.net.InetAddress;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.LeaseListing;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/** {@code lease4-get-page} and {@code lease6-get-page}: leases in order of their addresses. */
final class GetPageCommand implements Command {
    private final Family family;
    private final LeaseService<?> leases;
    private final IdentifierTexts texts;

    GetPageCommand(Family family, LeaseService<?> leases, IdentifierTexts texts) {
        this.family = family;
        this.leases = leases;
        this.texts = texts;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        if (arguments == null) {
            throw new CommandException(
                    "no parameters specified for the lease"
                            + family.number()
                            + "-get-page command");
        }
        InetAddress from = from(arguments);
        Argument limit = Listings.parameter(arguments, "limit");
        if (!limit.isInteger()) {
            throw new CommandException("'limit' parameter must be a number");
        }
        LeaseListing page = leases.describe(new LeaseQuery.Page(from, limit.intValue()));
        return Listings.answer(
                page, Listings.found(family, page) + ".", Map.of("count", page.count()));
    }

    private InetAddress from(Argument arguments) throws CommandException {
        String text = Listings.string(arguments, "from");
        InetAddress address = address(text);
        if (!family.has(address)) {
            throw new CommandException(
                    "'from' parameter value "
                            + Addresses.toText(address)
                            + " is not an "
                            + family.ip()
                            + " address");
        }
        return address;
    }

    private InetAddress address(String text) throws CommandException {
        if (text.equals("start")) {
            return family == Family.V4 ? Addresses.v4(new byte[4]) : Addresses.v6(new byte[16]);
        }
        try {
            return texts.address(text);
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    "'from' parameter value is neither 'start' keyword nor a valid "
                            + family.ip()
                            + " address");
        }
    }
}
