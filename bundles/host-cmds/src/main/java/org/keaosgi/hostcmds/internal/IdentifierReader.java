// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.lease.Identifier;

/** Reads a client's identifier. */
final class IdentifierReader {
    private final HostService<?> hosts;

    IdentifierReader(HostService<?> hosts) {
        this.hosts = hosts;
    }

    /** The value first, as Kea does. */
    HostIdentifier read(String type, String value) throws CommandException {
        Identifier identifier = value(value);
        for (HostIdentifierType known : HostIdentifierType.values()) {
            if (known.keaName().equals(type)) {
                return new HostIdentifier(known, identifier);
            }
        }
        throw new CommandException("Value of 'identifier-type' was not recognized.");
    }

    private Identifier value(String text) throws CommandException {
        Identifier value;
        try {
            value = hosts.readIdentifier(text);
        } catch (IllegalArgumentException e) {
            throw new CommandException("Unable to parse 'identifier' value.");
        }
        if (value.bytes().length == 0) {
            throw new CommandException("Unable to query for empty 'identifier'.");
        }
        return value;
    }
}
