// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.container.bundle.OperationException;
import org.osgi.framework.Bundle;

/** {@code bundle-update}. */
final class BundleUpdateCommand extends BundleCommand {
    BundleUpdateCommand(CommandContext context) {
        super(context);
    }

    @Override
    CommandResponse answer(CommandRequest request) throws CommandException, OperationException {
        Arguments arguments = new Arguments(request, "bundle", "file");
        String wanted = arguments.bundle();
        String file = arguments.optionalText("file");
        arguments.check();
        Bundle bundle = context.bundles().find(wanted);
        String before = bundle.getVersion().toString();
        context.bundles().update(bundle, file);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("old-version", before);
        answer.put("new-version", bundle.getVersion().toString());
        answer.put("bundle", describe(bundle));
        return CommandResponse.success(
                "bundle "
                        + bundle.getSymbolicName()
                        + " updated from "
                        + before
                        + " to "
                        + bundle.getVersion()
                        + ".",
                answer);
    }
}
