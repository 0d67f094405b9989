// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.container.bundle.OperationException;
import org.osgi.framework.Bundle;

/** {@code bundle-install}. */
final class BundleInstallCommand extends BundleCommand {
    BundleInstallCommand(CommandContext context) {
        super(context);
    }

    @Override
    CommandResponse answer(CommandRequest request) throws CommandException, OperationException {
        Arguments arguments = new Arguments(request, "file", "start");
        String file = arguments.text("file");
        boolean start = arguments.flag("start", true);
        arguments.check();
        Bundle bundle = context.bundles().install(file, start);
        return CommandResponse.success(
                name(bundle) + (start ? " installed and started." : " installed."),
                Map.of("bundle", describe(bundle)));
    }
}
