// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keaosgi.container.log.ContainerLog;

/**
 * The configuration of bundles, by PID: what {@code kea.conf} declares, and above it what was set
 * at run time. An overlay holds a whole configuration and hides the declaration until it is
 * deleted. Each configuration is checked before it is applied, and refused as a whole.
 *
 * <p>Safe on any thread; changes one after the other, and reading never waits for them.
 */
public final class ConfigurationStore {
    private final Overlays overlays;
    private final ConfigurationChecker checker;
    private final ConfigurationApplier applier;
    private volatile Map<String, Map<String, Object>> declared = Map.of();

    /**
     * Makes it.
     *
     * @param overlays that are kept
     * @param checker of configurations
     * @param applier to Configuration Admin
     */
    public ConfigurationStore(
            Overlays overlays, ConfigurationChecker checker, ConfigurationApplier applier) {
        this.overlays = overlays;
        this.checker = checker;
        this.applier = applier;
    }

    /**
     * Takes over what {@code kea.conf} declares, if all of it is right.
     *
     * @param config by PID
     * @param problems takes the mistakes
     */
    public synchronized void declare(Map<String, Map<String, Object>> config, Problems problems) {
        Map<String, Map<String, Object>> typed = new LinkedHashMap<>();
        config.forEach(
                (pid, properties) -> {
                    List<String> mistakes = new ArrayList<>();
                    typed.put(pid, checker.check(pid, properties, mistakes));
                    mistakes.forEach(mistake -> problems.add("config." + pid, mistake));
                });
        if (!problems.isEmpty()) {
            return;
        }
        declared = Map.copyOf(config);
        for (String pid : overlays.pids()) {
            overlay(pid, typed);
        }
        applyAll(typed, problems);
    }

    private void overlay(String pid, Map<String, Map<String, Object>> typed) {
        List<String> mistakes = new ArrayList<>();
        Map<String, Object> properties =
                checker.check(pid, overlays.get(pid).orElseThrow(), mistakes);
        if (mistakes.isEmpty()) {
            if (declared.containsKey(pid)) {
                ContainerLog.warn("OSGI_CONFIG_OVERLAID", pid);
            }
            typed.put(pid, properties);
        } else {
            ContainerLog.error("OSGI_CONFIG_OVERLAY_REFUSED", pid, String.join("; ", mistakes));
        }
    }

    private void applyAll(Map<String, Map<String, Object>> typed, Problems problems) {
        try {
            applier.retain(typed.keySet());
            for (Map.Entry<String, Map<String, Object>> entry : typed.entrySet()) {
                applier.apply(entry.getKey(), entry.getValue());
            }
            applier.settle();
        } catch (IOException e) {
            problems.add("config", "cannot be stored: " + e.getMessage());
        }
    }

    /**
     * Asks the validators again, now that their bundles run.
     *
     * @param problems takes the mistakes of what {@code kea.conf} declares; those of overlays are
     *     only logged
     */
    public synchronized void recheck(Problems problems) {
        for (String pid : pids()) {
            List<String> mistakes = new ArrayList<>();
            checker.check(pid, inForce(pid).orElseThrow(), mistakes);
            if (overlays.get(pid).isEmpty()) {
                mistakes.forEach(mistake -> problems.add("config." + pid, mistake));
            } else if (!mistakes.isEmpty()) {
                ContainerLog.error("OSGI_CONFIG_OVERLAY_REFUSED", pid, String.join("; ", mistakes));
            }
        }
    }

    /** PIDs that have a configuration. */
    public Set<String> pids() {
        Set<String> pids = new TreeSet<>(declared.keySet());
        pids.addAll(overlays.pids());
        return pids;
    }

    /** The configuration in force, as it was written. */
    public Optional<Map<String, Object>> inForce(String pid) {
        Optional<Map<String, Object>> overlay = overlays.get(pid);
        return overlay.isPresent() ? overlay : Optional.ofNullable(declared.get(pid));
    }

    /** Where the configuration in force comes from: {@code kea.conf} or {@code command}. */
    public String source(String pid) {
        return isOverlaid(pid) ? "command" : "kea.conf";
    }

    /** Whether something was set at run time. */
    public boolean isOverlaid(String pid) {
        return overlays.get(pid).isPresent();
    }

    /**
     * Changes a configuration at run time.
     *
     * @param pid of the configuration
     * @param changes properties to set; null removes one
     * @return the whole configuration now in force
     * @throws ConfigurationException when it is refused; the one before is in force
     */
    public synchronized Map<String, Object> set(String pid, Map<String, Object> changes)
            throws ConfigurationException {
        Map<String, Object> merged = new LinkedHashMap<>(inForce(pid).orElse(Map.of()));
        changes.forEach(
                (name, value) -> {
                    if (value == null) {
                        merged.remove(name);
                    } else {
                        merged.put(name, value);
                    }
                });
        replace(pid, merged);
        try {
            overlays.put(pid, merged);
        } catch (IOException e) {
            restore(pid);
            throw refused(pid, "cannot be stored: " + e.getMessage());
        }
        return merged;
    }

    /**
     * Forgets what was set at run time; what {@code kea.conf} declares is in force again.
     *
     * @param pid of the configuration
     * @return what is in force now, empty when nothing is
     * @throws ConfigurationException when the declaration is refused
     */
    public synchronized Optional<Map<String, Object>> delete(String pid)
            throws ConfigurationException {
        Map<String, Object> declaration = declared.get(pid);
        try {
            if (declaration != null) {
                replace(pid, declaration);
            } else {
                applier.delete(pid);
                applier.settle();
            }
            overlays.remove(pid);
        } catch (IOException e) {
            restore(pid);
            throw refused(pid, "cannot be stored: " + e.getMessage());
        }
        return Optional.ofNullable(declaration);
    }

    private void replace(String pid, Map<String, Object> properties) throws ConfigurationException {
        List<String> mistakes = new ArrayList<>();
        Map<String, Object> typed = checker.check(pid, properties, mistakes);
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(pid, mistakes);
        }
        try {
            applier.apply(pid, typed);
            applier.settle();
        } catch (IOException e) {
            throw refused(pid, "cannot be stored: " + e.getMessage());
        }
        List<String> failures = applier.failures(pid);
        if (!failures.isEmpty()) {
            restore(pid);
            throw new ConfigurationException(pid, failures);
        }
    }

    /** Brings Configuration Admin back to what is in force. */
    private void restore(String pid) {
        try {
            Optional<Map<String, Object>> before = inForce(pid);
            if (before.isPresent()) {
                applier.apply(pid, checker.check(pid, before.get(), new ArrayList<>()));
            } else {
                applier.delete(pid);
            }
            applier.settle();
        } catch (IOException e) {
            ContainerLog.error("OSGI_CONFIG_RESTORE_FAILED", pid, e);
        }
    }

    private static ConfigurationException refused(String pid, String reason) {
        return new ConfigurationException(pid, List.of(reason));
    }
}
