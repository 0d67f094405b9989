// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.container.bundle.BundleStates;
import org.keaosgi.container.bundle.OperationException;
import org.osgi.framework.Bundle;

/** {@code bundle-start}, {@code bundle-stop} and {@code bundle-uninstall}. */
final class BundleStateCommand extends BundleCommand {
    private final Change change;

    /** Which of them. */
    enum Change {
        START(" started."),
        STOP(" stopped."),
        UNINSTALL(" uninstalled.");

        private final String done;

        Change(String done) {
            this.done = done;
        }
    }

    BundleStateCommand(CommandContext context, Change change) {
        super(context);
        this.change = change;
    }

    @Override
    CommandResponse answer(CommandRequest request) throws CommandException, OperationException {
        Arguments arguments = new Arguments(request, "bundle");
        String wanted = arguments.bundle();
        arguments.check();
        Bundle bundle = context.bundles().find(wanted);
        switch (change) {
            case START -> context.bundles().start(bundle);
            case STOP -> context.bundles().stop(bundle);
            case UNINSTALL -> context.bundles().uninstall(bundle);
        }
        return CommandResponse.success(
                name(bundle) + change.done, Map.of("state", BundleStates.of(bundle)));
    }
}
