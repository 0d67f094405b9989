// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.process.ProcessRequest;
import org.osgi.framework.Constants;

/**
 * One configuration of the bundle, immutable; a call uses one from start to end.
 *
 * @param scripts what is run, in this order
 * @param hooks names of the hook points that run it, and {@code load} and {@code unload}
 * @param waits whether Kea waits for the scripts
 * @param timeout after it a script is killed
 * @param status whether exit codes decide what Kea does next
 * @param failure the outcome when a script fails, if they do
 * @param environment what every script gets in addition
 * @param queue how many events may wait for their scripts when Kea does not
 * @param parallel how many events' scripts run at once then
 * @param outputLines lines of each output stream that are logged, 0 for none
 * @param properties of the hook services
 */
record Settings(
        List<Path> scripts,
        Set<String> hooks,
        boolean waits,
        Duration timeout,
        boolean status,
        Outcome failure,
        Map<String, String> environment,
        int queue,
        int parallel,
        int outputLines,
        Map<String, Object> properties) {
    /** Run with this name when Kea has loaded the library. */
    static final String LOAD = "load";

    /** Run with this name when Kea is about to unload the library. */
    static final String UNLOAD = "unload";

    /** The value of {@code output} that sends the scripts' output to the log. */
    static final String OUTPUT_LOG = "log";

    /** The value of {@code output} that throws the scripts' output away. */
    static final String OUTPUT_DISCARD = "discard";

    /** Bytes of each output stream that are read for one logged line, on average. */
    private static final int BYTES_PER_LINE = 1024;

    /** What holds before there is any configuration: nothing is run. */
    static final Settings NONE =
            new Settings(
                    List.of(),
                    Set.of(),
                    true,
                    Duration.ofSeconds(1),
                    false,
                    Outcome.CONTINUE,
                    Map.of(),
                    1,
                    1,
                    0,
                    Map.of());

    Settings {
        scripts = List.copyOf(scripts);
        hooks = Set.copyOf(hooks);
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    /**
     * Reads a configuration that has no mistakes.
     *
     * @param config as the operator wrote it
     * @param inherited looks up a variable of Kea's own environment, null when there is none
     */
    static Settings of(RunscriptConfig config, UnaryOperator<String> inherited) {
        return new Settings(
                Stream.of(config.script()).map(Path::of).toList(),
                Set.copyOf(List.of(config.hooks())),
                config.wait$(),
                Duration.ofMillis(config.timeout()),
                config.status(),
                Outcome.valueOf(config.hook_failure_outcome()),
                environment(config.environment(), inherited),
                config.queue(),
                config.parallel(),
                config.output().equals(OUTPUT_LOG) ? config.output_limit() : 0,
                properties(config));
    }

    boolean selects(HookPoint point) {
        return hooks.contains(point.keaName());
    }

    boolean listensToLibrary() {
        return hooks.contains(LOAD) || hooks.contains(UNLOAD);
    }

    /** What is to be run at a hook point, one request for each script. */
    List<ProcessRequest> requests(String hook, Map<String, String> variables) {
        return scripts.stream()
                .map(
                        script ->
                                new ProcessRequest(
                                        script,
                                        List.of(script.getFileName().toString(), hook),
                                        variables,
                                        timeout,
                                        outputLines * BYTES_PER_LINE))
                .toList();
    }

    private static Map<String, String> environment(
            String[] entries, UnaryOperator<String> inherited) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            String name = equals < 0 ? entry : entry.substring(0, equals);
            String value = equals < 0 ? inherited.apply(name) : entry.substring(equals + 1);
            if (value != null) {
                environment.put(name, value);
            }
        }
        return environment;
    }

    private static Map<String, Object> properties(RunscriptConfig config) {
        return Map.of(
                Constants.SERVICE_RANKING, config.service_ranking(),
                HookProperties.FAILURE_OUTCOME, config.hook_failure_outcome(),
                HookProperties.FAILURE_LIMIT, config.hook_failure_limit(),
                HookProperties.FAILURE_WINDOW, config.hook_failure_window(),
                HookProperties.FAILURE_BACKOFF, config.hook_failure_backoff(),
                HookProperties.TIME_BUDGET, config.hook_time_budget());
    }
}
