// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;

/** {@code bundle-list}. */
final class BundleListCommand extends BundleCommand {
    BundleListCommand(CommandContext context) {
        super(context);
    }

    @Override
    CommandResponse answer(CommandRequest request) throws CommandException {
        new Arguments(request).check();
        List<Map<String, Object>> bundles =
                context.bundles().all().stream().map(this::describe).toList();
        return CommandResponse.success(
                bundles.size() + " bundles found.", Map.of("bundles", bundles));
    }
}
