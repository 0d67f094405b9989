// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hook library's parameters of {@code kea.conf} as far as the container heeds them, with the
 * defaults filled in. {@code java-home} and {@code jvm-options} concern the native side alone.
 *
 * @param storage where the framework and the run-time configuration are kept
 * @param bundleDirectories where bundle files may be installed from
 * @param scriptDirectories where programs may be run from
 * @param deploy the directory whose bundles are installed as they come and go; empty for none
 * @param bundles symbolic names of the bundles to start at load
 * @param config PID to properties
 */
public record Parameters(
        Path storage,
        List<Path> bundleDirectories,
        List<Path> scriptDirectories,
        Optional<Path> deploy,
        List<String> bundles,
        Map<String, Map<String, Object>> config) {
    /** Copies. */
    public Parameters {
        bundleDirectories = List.copyOf(bundleDirectories);
        scriptDirectories = List.copyOf(scriptDirectories);
        bundles = List.copyOf(bundles);
        config = Map.copyOf(config);
    }
}
