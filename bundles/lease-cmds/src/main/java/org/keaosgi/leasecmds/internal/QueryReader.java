// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.net.InetAddress;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.lease.Identifier;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Family;
import org.keaosgi.commands.Texts;

/** Reads which lease is asked for or shall go, with Kea's checks in Kea's order. */
final class QueryReader {
    private final Family family;
    private final IdentifierTexts texts;

    QueryReader(Family family, IdentifierTexts texts) {
        this.family = family;
        this.texts = texts;
    }

    /**
     * Reads a query.
     *
     * @param arguments null for none
     * @return never null
     * @throws CommandException with Kea's text
     */
    SingleLease read(Argument arguments) throws CommandException {
        if (arguments == null || !arguments.isMap()) {
            throw new CommandException("Parameters missing or are not a map.");
        }
        boolean updateDns = updateDns(arguments);
        LeaseType type = type(arguments);
        Argument address = arguments.find("ip-address");
        if (address != null) {
            return SingleLease.ofAddress(type, address(address), updateDns);
        }
        return byIdentifier(arguments, type, updateDns);
    }

    private SingleLease byIdentifier(Argument arguments, LeaseType type, boolean updateDns)
            throws CommandException {
        Argument subnet = arguments.find("subnet-id");
        if (subnet == null) {
            throw new CommandException("Mandatory 'subnet-id' parameter missing.");
        }
        if (!subnet.isInteger()) {
            throw new CommandException("'subnet-id' parameter is not integer.");
        }
        Argument iaid = arguments.find("iaid");
        long iaidNumber = iaid == null ? 0 : iaid.uint32Value();
        String kindName = text(arguments, "identifier-type");
        String identifier = text(arguments, "identifier");
        SingleLease.Kind kind = kind(kindName);
        Identifier read = Texts.refusing(() -> read(kind, identifier));
        return new SingleLease(
                kind,
                type,
                SingleLease.NO_ADDRESS,
                read,
                subnet.uint32Value(),
                iaidNumber,
                updateDns);
    }

    private static boolean updateDns(Argument arguments) throws CommandException {
        Argument update = arguments.find("update-ddns");
        if (update == null) {
            return false;
        }
        if (!update.isBoolean()) {
            throw new CommandException("'update-ddns' is not a boolean");
        }
        return update.boolValue();
    }

    private static LeaseType type(Argument arguments) throws CommandException {
        Argument type = arguments.find("type");
        if (type == null) {
            return LeaseType.IA_NA;
        }
        String text = type.stringValue();
        return switch (text) {
            case "IA_NA", "0" -> LeaseType.IA_NA;
            case "IA_TA", "1" -> LeaseType.IA_TA;
            case "IA_PD", "2" -> LeaseType.IA_PD;
            case "V4", "3" -> LeaseType.V4;
            default ->
                    throw new CommandException(
                            "Invalid lease type specified: "
                                    + text
                                    + ", only supported values are: IA_NA, IA_TA, IA_PD and V4");
        };
    }

    private InetAddress address(Argument argument) throws CommandException {
        if (!argument.isString()) {
            throw new CommandException("'ip-address' is not a string.");
        }
        String text = argument.stringValue();
        InetAddress address = Texts.refusing(() -> texts.address(text));
        if (!family.has(address)) {
            throw new CommandException("Invalid " + family.ip() + " address specified: " + text);
        }
        return address;
    }

    private static String text(Argument arguments, String name) throws CommandException {
        Argument argument = arguments.find(name);
        if (argument == null || !argument.isString()) {
            throw new CommandException(
                    "No 'ip-address' provided and '"
                            + name
                            + "' is either missing or not a string.");
        }
        return argument.stringValue();
    }

    private static SingleLease.Kind kind(String name) throws CommandException {
        return switch (name) {
            case "address" -> SingleLease.Kind.ADDRESS;
            case "hw-address" -> SingleLease.Kind.HW_ADDRESS;
            case "duid" -> SingleLease.Kind.DUID;
            case "client-id" -> SingleLease.Kind.CLIENT_ID;
            default ->
                    throw new CommandException(
                            "Incorrect identifier type: "
                                    + name
                                    + ", the only supported values are: address, hw-address,"
                                    + " duid");
        };
    }

    private Identifier read(SingleLease.Kind kind, String text) {
        return switch (kind) {
            case HW_ADDRESS -> Identifier.of(texts.hardwareAddress(text).bytes());
            case CLIENT_ID -> Identifier.of(texts.clientId(text));
            case DUID -> Identifier.of(texts.duid(text));
            case ADDRESS -> null;
        };
    }
}
