// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.container.dispatch.HookStatistics;

/** {@code hook-list}. */
final class HookListCommand implements CommandHandler {
    private final CommandContext context;

    HookListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandResponse handle(CommandRequest request) throws CommandException {
        Arguments arguments = new Arguments(request, "hook");
        String hook = arguments.optionalText("hook");
        arguments.check();
        if (hook != null && HookPoint.of(hook).isEmpty()) {
            throw new CommandException(
                    "argument 'hook': there is no hook point '"
                            + hook
                            + "'; see Kea's Hooks Developer's Guide");
        }
        List<Map<String, Object>> hooks = new ArrayList<>();
        int services = 0;
        for (HookStatistics one :
                context.hooks().statistics(name -> hook == null || hook.equals(name))) {
            hooks.add(describe(one));
            services += one.services().size();
        }
        return CommandResponse.success(
                services + " services at " + hooks.size() + " hook points found.",
                Map.of("hooks", hooks));
    }

    private static Map<String, Object> describe(HookStatistics hook) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("hook", hook.hook());
        map.put("open", hook.open());
        map.put("services", hook.services().stream().map(HookListCommand::describe).toList());
        return map;
    }

    private static Map<String, Object> describe(HookStatistics.Service service) {
        Map<String, Object> latency = new LinkedHashMap<>();
        latency.put("p50", service.p50Micros());
        latency.put("p90", service.p90Micros());
        latency.put("p99", service.p99Micros());
        latency.put("max", service.maxMicros());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("bundle", service.bundle());
        map.put("bundle-id", service.bundleId());
        map.put("service", service.service());
        map.put("ranking", service.ranking());
        map.put("calls", service.calls());
        map.put("errors", service.errors());
        map.put("set-aside", service.setAside());
        map.put("parkings", service.parkings());
        map.put("parked", service.parked());
        map.put("park-timeouts", service.parkTimeouts());
        map.put("latency-us", latency);
        return map;
    }
}
