// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keaosgi.container.bundle.BundleDirectories;
import org.keaosgi.container.bundle.BundleJar;
import org.keaosgi.container.bundle.BundleOperations;
import org.keaosgi.container.bundle.BundleOrigins;
import org.keaosgi.container.bundle.BundleOrigins.Origin;
import org.keaosgi.container.bundle.BundleSource;
import org.keaosgi.container.bundle.Lifecycle;
import org.keaosgi.container.bundle.OperationException;
import org.keaosgi.container.bundle.RuntimeLocation;
import org.keaosgi.container.config.Problems;
import org.keaosgi.container.log.ContainerLog;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Brings the bundles that {@code kea.conf} names into the framework: installed, up to date with
 * their files, and, in a second step, started. One that was named before and is no longer is
 * uninstalled.
 */
final class DeclaredBundles {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BundleContext context;
    private final BundleOperations operations;
    private final BundleOrigins origins;
    private final Lifecycle lifecycle;
    private final List<Bundle> declared = new ArrayList<>();

    DeclaredBundles(
            BundleContext context,
            BundleOperations operations,
            BundleOrigins origins,
            Lifecycle lifecycle) {
        this.context = context;
        this.operations = operations;
        this.origins = origins;
        this.lifecycle = lifecycle;
    }

    /** The bundles named, as far as they are there. */
    List<Bundle> bundles() {
        return declared;
    }

    void install(List<String> names, BundleDirectories directories, Problems problems) {
        Map<String, BundleJar> index = directories.index();
        for (String name : names) {
            BundleJar jar = index.get(name);
            if (jar != null) {
                install(jar, problems);
            } else {
                problems.add(
                        "bundles",
                        "'"
                                + name
                                + "' is not there in "
                                + directories
                                + "; there are: "
                                + (index.isEmpty() ? "none" : String.join(", ", index.keySet())));
            }
        }
        removeOthers(names);
    }

    private void install(BundleJar jar, Problems problems) {
        try {
            Bundle present = find(jar);
            if (present == null) {
                declared.add(
                        lifecycle.call(
                                "installation of " + jar,
                                PATIENCE,
                                () -> operations.install(jar.file(), BundleSource.CONFIGURATION)));
            } else {
                declared.add(present);
                update(present, jar);
            }
        } catch (OperationException | IOException e) {
            problems.add("bundle '" + jar.symbolicName() + "'", e.getMessage());
        }
    }

    /** The one of this name that a declaration brought, else any. */
    private Bundle find(BundleJar jar) {
        Bundle found = null;
        for (Bundle bundle : context.getBundles()) {
            if (jar.symbolicName().equals(bundle.getSymbolicName())
                    && (found == null || isDeclared(bundle))) {
                found = bundle;
            }
        }
        return found;
    }

    private boolean isDeclared(Bundle bundle) {
        return origins.of(bundle)
                .map(origin -> origin.source() == BundleSource.CONFIGURATION)
                .orElse(false);
    }

    /** A bundle that a command has brought to another version stays as it is: see the manual. */
    private void update(Bundle bundle, BundleJar jar) throws IOException {
        Optional<Origin> origin = origins.of(bundle);
        if (RuntimeLocation.isRuntime(bundle)
                || origin.isEmpty()
                || origin.get().source() != BundleSource.CONFIGURATION
                || origin.get().digest().equals(BundleJar.digest(jar.file()))) {
            return;
        }
        try {
            lifecycle.run(
                    "update of " + bundle.getSymbolicName(),
                    PATIENCE,
                    () -> operations.update(bundle, jar.file(), BundleSource.CONFIGURATION));
        } catch (OperationException e) {
            ContainerLog.error(
                    "OSGI_BUNDLE_UPDATE_FAILED", bundle.getSymbolicName(), e.getMessage());
        }
    }

    private void removeOthers(List<String> names) {
        Set<String> wanted = new HashSet<>(names);
        for (Bundle bundle : context.getBundles()) {
            if (isDeclared(bundle) && !wanted.contains(bundle.getSymbolicName())) {
                remove(bundle);
            }
        }
    }

    private void remove(Bundle bundle) {
        String name = BundleOperations.name(bundle);
        try {
            lifecycle.run(
                    "uninstallation of " + name, PATIENCE, () -> operations.uninstall(bundle));
            ContainerLog.info("OSGI_BUNDLE_UNDECLARED", name);
        } catch (OperationException e) {
            ContainerLog.error("OSGI_LIFECYCLE_FAILED", "removal of " + name, e);
        }
    }

    void start(Problems problems) {
        for (Bundle bundle : declared) {
            try {
                lifecycle.run(
                        "start of " + bundle.getSymbolicName(),
                        PATIENCE,
                        () -> operations.start(bundle));
            } catch (OperationException e) {
                problems.add("bundle '" + bundle.getSymbolicName() + "'", e.getMessage());
            }
        }
    }
}
