// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.container.dispatch.HookStatistics;

/** {@code jvm-get}. */
final class JvmGetCommand implements CommandHandler {
    private final CommandContext context;

    JvmGetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandResponse handle(CommandRequest request) throws CommandException {
        new Arguments(request).check();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("container-version", containerVersion());
        answer.put("version", System.getProperty("java.version"));
        answer.put("vendor", System.getProperty("java.vendor"));
        answer.put("java-home", System.getProperty("java.home"));
        answer.put("uptime", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        answer.put("heap", memory(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage()));
        answer.put("gc", collectors());
        answer.put("threads", threads());
        answer.put("classes", classes());
        answer.put("home", context.home().toString());
        answer.put("storage", context.storage().toString());
        answer.put("gates", gates());
        answer.put("runner", runner());
        answer.put("contexts", context.hooks().contextCount());
        return CommandResponse.success("Java " + answer.get("version") + ".", answer);
    }

    /** From the jar's manifest, which classes outside of a jar don't have. */
    private static String containerVersion() {
        String version = JvmGetCommand.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static Map<String, Object> memory(MemoryUsage usage) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("used", usage.getUsed());
        map.put("committed", usage.getCommitted());
        map.put("max", usage.getMax());
        return map;
    }

    private static List<Map<String, Object>> collectors() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", collector.getName());
            map.put("collections", collector.getCollectionCount());
            map.put("millis", collector.getCollectionTime());
            all.add(map);
        }
        return all;
    }

    private static Map<String, Object> threads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("count", threads.getThreadCount());
        map.put("peak", threads.getPeakThreadCount());
        map.put("started", threads.getTotalStartedThreadCount());
        return map;
    }

    private static Map<String, Object> classes() {
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("loaded", classes.getLoadedClassCount());
        map.put("unloaded", classes.getUnloadedClassCount());
        return map;
    }

    /** Only hook points that some bundle serves have an open gate. */
    private Map<String, Object> gates() {
        Map<String, Object> gates = new LinkedHashMap<>();
        for (HookStatistics hook : context.hooks().statistics(name -> true)) {
            gates.put(hook.hook(), hook.open() ? "open" : "closed");
        }
        return gates;
    }

    private Map<String, Object> runner() {
        int pid = context.runnerPid().getAsInt();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("state", pid > 0 ? "running" : "starting");
        map.put("pid", pid);
        return map;
    }
}
