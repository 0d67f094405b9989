// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.keaosgi.container.bundle.BundleControl;
import org.keaosgi.container.bundle.ComponentReport;
import org.keaosgi.container.config.ConfigurationStore;
import org.keaosgi.container.config.Descriptions;
import org.keaosgi.container.dispatch.HookEngine;

/**
 * What the container's own commands work on.
 *
 * @param bundles operations on bundles
 * @param configuration of bundles
 * @param commands of bundles
 * @param hooks figures of hook points
 * @param components of bundles
 * @param descriptions of configurations
 * @param home of the container's files
 * @param storage directory
 * @param runnerPid process that runs programs, 0 for none
 */
public record CommandContext(
        BundleControl bundles,
        ConfigurationStore configuration,
        CommandRegistry commands,
        HookEngine hooks,
        ComponentReport components,
        Descriptions descriptions,
        Path home,
        Path storage,
        IntSupplier runnerPid) {}
