// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.process.ProcessRunner;

/** Finds the mistakes in a configuration that its types cannot show; collects them all. */
final class SettingsCheck {
    /** All names that the setting {@code hooks} takes: those of both daemons. */
    static final Set<String> HOOK_NAMES =
            Stream.concat(
                            Stream.of(Settings.LOAD, Settings.UNLOAD),
                            Stream.concat(
                                            Hooks4.TYPES.keySet().stream(),
                                            Hooks6.TYPES.keySet().stream())
                                    .map(HookPoint::keaName))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String RESERVED = "KEA_";
    private static final int MAX_ENVIRONMENT = 8 * 1024;

    private final ProcessRunner runner;
    private final List<String> mistakes = new ArrayList<>();

    SettingsCheck(ProcessRunner runner) {
        this.runner = runner;
    }

    /**
     * Everything about a configuration that comes from elsewhere than the control channel or {@code
     * kea.conf}, and so was not checked against the metatype.
     */
    static List<String> mistakesOf(RunscriptConfig config, ProcessRunner runner) {
        return new SettingsCheck(runner)
                .scripts(List.of(config.script()))
                .hooks(List.of(config.hooks()))
                .environment(List.of(config.environment()))
                .status(config.status(), config.wait$())
                .range("timeout", config.timeout(), 10, 600_000)
                .range("queue", config.queue(), 1, 100_000)
                .range("parallel", config.parallel(), 1, 64)
                .range("output.limit", config.output_limit(), 0, 10_000)
                .choice("output", config.output(), Settings.OUTPUT_LOG, Settings.OUTPUT_DISCARD)
                .choice(
                        "hook.failure.outcome",
                        config.hook_failure_outcome(),
                        "CONTINUE",
                        "SKIP",
                        "DROP")
                .mistakes();
    }

    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    SettingsCheck scripts(List<String> scripts) {
        if (scripts.isEmpty()) {
            mistakes.add("script: missing; name the script to run by its absolute path");
        }
        Set<String> seen = new HashSet<>();
        for (String script : scripts) {
            if (!seen.add(script)) {
                mistakes.add("script: '" + script + "' is named twice");
            } else {
                script(script);
            }
        }
        return this;
    }

    SettingsCheck hooks(List<String> hooks) {
        Set<String> seen = new HashSet<>();
        for (String hook : hooks) {
            if (!HOOK_NAMES.contains(hook)) {
                mistakes.add(
                        "hooks: '"
                                + hook
                                + "' is not a hook point that runs scripts; they are "
                                + HOOK_NAMES.stream().sorted().collect(Collectors.joining(", ")));
            } else if (!seen.add(hook)) {
                mistakes.add("hooks: '" + hook + "' is named twice");
            }
        }
        return this;
    }

    SettingsCheck environment(List<String> entries) {
        int bytes = 0;
        Set<String> seen = new HashSet<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            String name = equals < 0 ? entry : entry.substring(0, equals);
            bytes += entry.getBytes(StandardCharsets.UTF_8).length;
            variable(name, entry);
            if (!seen.add(name)) {
                mistakes.add("environment: '" + name + "' is named twice");
            }
        }
        if (bytes > MAX_ENVIRONMENT) {
            mistakes.add(
                    "environment: has " + bytes + " bytes, at most " + MAX_ENVIRONMENT + " fit");
        }
        return this;
    }

    SettingsCheck status(boolean status, boolean waits) {
        if (status && !waits) {
            mistakes.add(
                    "status: true needs wait: true, because Kea cannot heed the exit code of a"
                            + " script that it does not wait for");
        }
        return this;
    }

    private SettingsCheck range(String name, int value, int min, int max) {
        if (value < min || value > max) {
            mistakes.add(name + ": " + value + " is not between " + min + " and " + max);
        }
        return this;
    }

    private SettingsCheck choice(String name, String value, String... choices) {
        if (!List.of(choices).contains(value)) {
            mistakes.add(name + ": '" + value + "' is none of " + String.join(", ", choices));
        }
        return this;
    }

    private void script(String script) {
        try {
            for (String problem : runner.problemsOf(Path.of(script))) {
                mistakes.add("script: " + problem);
            }
        } catch (InvalidPathException e) {
            mistakes.add("script: '" + script + "' cannot be a path: " + e.getReason());
        }
    }

    private void variable(String name, String entry) {
        if (!NAME.matcher(name).matches()) {
            mistakes.add(
                    "environment: '"
                            + name
                            + "' cannot be a variable's name; write NAME to inherit or NAME=value"
                            + " to set");
        } else if (name.startsWith(RESERVED)) {
            mistakes.add(
                    "environment: '" + name + "': names with KEA_ are kept for Kea's variables");
        }
        if (entry.indexOf('\0') >= 0) {
            mistakes.add("environment: the value of '" + name + "' has a NUL");
        }
    }
}
