// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.container.bundle.BundleOperations;
import org.keaosgi.container.bundle.BundleStates;
import org.keaosgi.container.bundle.OperationException;
import org.osgi.framework.Bundle;

/** What commands on bundles have in common. */
abstract class BundleCommand implements CommandHandler {
    final CommandContext context;

    BundleCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public final CommandResponse handle(CommandRequest request) throws CommandException {
        try {
            return answer(request);
        } catch (OperationException e) {
            int result =
                    e.kind() == OperationException.Kind.CONFLICT
                            ? CommandResponse.RESULT_CONFLICT
                            : CommandResponse.RESULT_ERROR;
            throw new CommandException(result, e.getMessage());
        }
    }

    abstract CommandResponse answer(CommandRequest request)
            throws CommandException, OperationException;

    /** The short form of a bundle, as in the list. */
    final Map<String, Object> describe(Bundle bundle) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", bundle.getBundleId());
        map.put("symbolic-name", bundle.getSymbolicName());
        map.put("version", bundle.getVersion().toString());
        map.put("state", BundleStates.of(bundle));
        map.put("origin", context.bundles().sourceOf(bundle));
        context.bundles().fileOf(bundle).ifPresent(file -> map.put("file", file.toString()));
        return map;
    }

    static String name(Bundle bundle) {
        return "bundle " + BundleOperations.name(bundle);
    }
}
