// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.container.bundle.ComponentReport.Component;
import org.keaosgi.container.bundle.OperationException;
import org.keaosgi.container.dispatch.HookStatistics;
import org.osgi.framework.Bundle;

/** {@code bundle-get}. */
final class BundleGetCommand extends BundleCommand {
    BundleGetCommand(CommandContext context) {
        super(context);
    }

    @Override
    CommandResponse answer(CommandRequest request) throws CommandException, OperationException {
        Arguments arguments = new Arguments(request, "bundle");
        String wanted = arguments.bundle();
        arguments.check();
        Bundle bundle = context.bundles().find(wanted);
        Map<String, Object> answer = describe(bundle);
        answer.put("components", components(bundle));
        answer.put("hooks", hooks(bundle));
        answer.put("commands", context.commands().commandsOf(bundle));
        answer.put("pids", context.descriptions().pidsOf(bundle));
        return CommandResponse.success(name(bundle) + " found.", answer);
    }

    private List<Map<String, Object>> components(Bundle bundle) {
        List<Map<String, Object>> components = new ArrayList<>();
        for (Component component : context.components().of(bundle)) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", component.name());
            map.put("state", component.state());
            if (component.reason() != null) {
                map.put("reason", component.reason());
            }
            components.add(map);
        }
        return components;
    }

    private List<Map<String, Object>> hooks(Bundle bundle) {
        List<Map<String, Object>> hooks = new ArrayList<>();
        for (HookStatistics hook : context.hooks().statistics(name -> true)) {
            for (HookStatistics.Service service : hook.services()) {
                if (service.bundleId() == bundle.getBundleId()) {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("hook", hook.hook());
                    map.put("service", service.service());
                    map.put("ranking", service.ranking());
                    hooks.add(map);
                }
            }
        }
        return hooks;
    }
}
