// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.net.InetAddress;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.DnsChange;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/**
 * {@code lease4-resend-ddns} and {@code lease6-resend-ddns}: asks for a lease's DNS update again.
 *
 * @param <L> the family's leases
 */
final class ResendDdnsCommand<L extends Lease> implements Command {
    private final Family family;
    private final Release release;
    private final LeaseService<L> leases;
    private final IdentifierTexts texts;

    ResendDdnsCommand(
            Family family, Release release, LeaseService<L> leases, IdentifierTexts texts) {
        this.family = family;
        this.release = release;
        this.leases = leases;
        this.texts = texts;
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        InetAddress address = address(arguments);
        if (!leases.dnsUpdatesEnabled()) {
            throw release.conflict("DDNS updating is not enabled");
        }
        String name = Addresses.toText(address);
        L lease = find(address);
        if (lease == null) {
            throw new CommandException(CommandResponse.RESULT_EMPTY, "No lease found for: " + name);
        }
        if (lease.hostname().isEmpty()) {
            throw release.conflict("Lease for: " + name + ", has no hostname, nothing to update");
        }
        if (!lease.forwardDns() && !lease.reverseDns()) {
            throw release.conflict(
                    "Neither forward nor reverse updates enabled for lease for: " + name);
        }
        leases.queueDnsUpdate(DnsChange.ADD, lease);
        return CommandResponse.success(
                "NCR generated for: " + name + ", hostname: " + lease.hostname());
    }

    private L find(InetAddress address) {
        LeaseType type = family == Family.V4 ? LeaseType.V4 : LeaseType.IA_NA;
        return leases.findFirst(new LeaseQuery.ByAddress(type, address)).orElse(null);
    }

    /** Without any arguments at all Kea's own command ends the server; here it is an error. */
    private InetAddress address(Argument arguments) throws CommandException {
        Argument argument = arguments == null ? null : arguments.find("ip-address");
        if (argument == null) {
            throw new CommandException("'ip-address' parameter is missing.");
        }
        if (!argument.isString()) {
            throw new CommandException("'ip-address' is not a string.");
        }
        String text = argument.stringValue();
        InetAddress address;
        try {
            address = texts.address(text);
        } catch (IllegalArgumentException e) {
            throw new CommandException("'" + text + "' is not a valid IP address.");
        }
        if (!family.has(address)) {
            throw new CommandException("Invalid " + family.ip() + " address specified: " + text);
        }
        return address;
    }
}
