// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.net.InetAddress;
import java.util.OptionalLong;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.host.HostReference;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Texts;

/** Reads which one reservation is meant: by its address or by its client, in one subnet. */
final class ReferenceReader {
    private static final String ADDRESS = "ip-address";
    private static final String TYPE = "identifier-type";
    private static final String IDENTIFIER = "identifier";

    private final IdentifierReader identifiers;
    private final IdentifierTexts texts;

    ReferenceReader(HostService<?> hosts, IdentifierTexts texts) {
        this.identifiers = new IdentifierReader(hosts);
        this.texts = texts;
    }

    /**
     * A reservation and where to look for it.
     *
     * @param reference which one
     * @param sources where
     */
    record Wanted(HostReference reference, HostSources sources) {}

    /**
     * Reads the arguments of a command.
     *
     * @param otherwise where to look when they don't say it
     */
    Wanted read(Argument arguments, HostSources otherwise) throws CommandException {
        Parameters.map(arguments);
        Argument address = arguments.find(ADDRESS);
        Argument type = arguments.find(TYPE);
        Argument identifier = arguments.find(IDENTIFIER);
        boolean nothing = address == null && type == null && identifier == null;
        OptionalLong subnetId =
                nothing
                        ? OptionalLong.of(SubnetIds.required(arguments))
                        : SubnetIds.optional(arguments);
        HostSources sources = Target.of(arguments, otherwise);
        HostReference reference =
                address != null
                        ? ofAddress(subnetId, address)
                        : ofClient(subnetId, type, identifier);
        return new Wanted(reference, sources);
    }

    private HostReference ofAddress(OptionalLong subnetId, Argument argument)
            throws CommandException {
        if (!argument.isString()) {
            throw new CommandException("'ip-address' is not a string.");
        }
        String text = argument.stringValue();
        InetAddress address = Texts.refusing(() -> texts.address(text));
        if (subnetId.isEmpty()) {
            throw new CommandException(
                    "missing parameter 'subnet-id', use 'reservation-get-by-address' with"
                            + " 'ip-address' set to \""
                            + text
                            + "\" to get the list of reservations with this address");
        }
        return new HostReference.OfAddress(subnetId.getAsLong(), address);
    }

    private HostReference ofClient(OptionalLong subnetId, Argument type, Argument identifier)
            throws CommandException {
        String typeName = text(TYPE, type);
        String text = text(IDENTIFIER, identifier);
        HostIdentifier client = identifiers.read(typeName, text);
        if (subnetId.isEmpty()) {
            throw new CommandException(
                    "missing parameter 'subnet-id', use 'reservation-get-by-id' with"
                            + " 'identifier-type' set to \""
                            + typeName
                            + "\" and 'identifier' to \""
                            + text
                            + "\" to get the list of reservations with this identifier");
        }
        return new HostReference.OfClient(subnetId.getAsLong(), client);
    }

    private static String text(String name, Argument argument) throws CommandException {
        if (argument == null || !argument.isString()) {
            throw new CommandException(
                    "No 'ip-address' provided and '"
                            + name
                            + "' is either missing or not a string.");
        }
        return argument.stringValue();
    }
}
