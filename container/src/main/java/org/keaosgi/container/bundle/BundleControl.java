// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.keaosgi.container.bundle.BundleOrigins.Origin;
import org.keaosgi.container.bundle.OperationException.Kind;
import org.keaosgi.container.log.ContainerLog;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * What an operator may do to bundles: finds the one that is meant, protects the runtime's own, and
 * waits only so long. Safe on any thread.
 */
public final class BundleControl {
    /** How long Kea's main thread waits for a bundle's own code. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BundleContext context;
    private final BundleOperations operations;
    private final BundleOrigins origins;
    private final Lifecycle lifecycle;
    private volatile BundleDirectories directories = new BundleDirectories(List.of());

    /**
     * Makes it.
     *
     * @param context of the system bundle
     * @param operations on bundles
     * @param origins of bundles
     * @param lifecycle that the operations run on
     */
    public BundleControl(
            BundleContext context,
            BundleOperations operations,
            BundleOrigins origins,
            Lifecycle lifecycle) {
        this.context = context;
        this.operations = operations;
        this.origins = origins;
        this.lifecycle = lifecycle;
    }

    /**
     * Says where files may be installed from, from now on.
     *
     * @param newDirectories not null
     */
    public void setDirectories(BundleDirectories newDirectories) {
        directories = newDirectories;
    }

    /** All bundles, the framework itself included. */
    public List<Bundle> all() {
        return List.of(context.getBundles());
    }

    /** Who brought a bundle, {@code runtime} for the runtime's own. */
    public String sourceOf(Bundle bundle) {
        return origins.of(bundle)
                .map(origin -> origin.source().text())
                .orElse(BundleSource.RUNTIME);
    }

    /** The file that a bundle came from, empty for the runtime's own. */
    public Optional<Path> fileOf(Bundle bundle) {
        return origins.of(bundle).map(Origin::file);
    }

    /**
     * Finds a bundle.
     *
     * @param nameOrId symbolic name or number
     * @return never null
     * @throws OperationException when there is none, or the name is not enough
     */
    public Bundle find(String nameOrId) throws OperationException {
        List<Bundle> found = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (nameOrId.equals(bundle.getSymbolicName())
                    || nameOrId.equals(Long.toString(bundle.getBundleId()))) {
                found.add(bundle);
            }
        }
        if (found.isEmpty()) {
            throw new OperationException(
                    Kind.NOT_FOUND, "there is no bundle '" + nameOrId + "'; see bundle-list");
        }
        if (found.size() > 1) {
            throw new OperationException(
                    "there are several bundles '"
                            + nameOrId
                            + "'; name one by its id: "
                            + String.join(
                                    ", ",
                                    found.stream()
                                            .map(b -> b.getBundleId() + " is " + b.getVersion())
                                            .toList()));
        }
        return found.get(0);
    }

    /**
     * Installs, and starts unless told otherwise; whatever fails, nothing is left of it.
     *
     * @param file as the operator names it
     * @param start whether to start it
     * @return the new bundle
     * @throws OperationException when that fails
     */
    public Bundle install(String file, boolean start) throws OperationException {
        Path path = directories.resolve(file);
        Bundle installed =
                lifecycle.call(
                        "installation of " + path.getFileName(),
                        PATIENCE,
                        () -> {
                            Bundle bundle = operations.install(path, BundleSource.COMMAND);
                            if (start) {
                                startOrRemove(bundle);
                            }
                            return bundle;
                        });
        ContainerLog.info("OSGI_BUNDLE_INSTALLED", BundleOperations.name(installed), path);
        return installed;
    }

    private void startOrRemove(Bundle bundle) throws OperationException {
        try {
            operations.start(bundle);
        } catch (OperationException e) {
            operations.uninstall(bundle);
            throw new OperationException(e.getMessage() + "; it has been removed again");
        }
    }

    /**
     * Replaces a bundle's content.
     *
     * @param bundle to update
     * @param file as the operator names it; null takes the one it came from
     * @throws OperationException when the old content is kept
     */
    public void update(Bundle bundle, String file) throws OperationException {
        requireOurs(bundle, "updated");
        requireNotDeployed(bundle, "replaced");
        Path path = file != null ? directories.resolve(file) : origin(bundle);
        BundleSource source = origins.of(bundle).map(Origin::source).orElse(BundleSource.COMMAND);
        String before = BundleOperations.name(bundle);
        run("update of ", bundle, () -> operations.update(bundle, path, source));
        ContainerLog.info("OSGI_BUNDLE_UPDATED", before, bundle.getVersion(), path);
    }

    /** The file that the bundle came from, which may have been replaced since. */
    private Path origin(Bundle bundle) throws OperationException {
        Optional<Path> file = fileOf(bundle);
        if (file.isEmpty()) {
            throw new OperationException(
                    "it is not known which file "
                            + bundle.getSymbolicName()
                            + " came from; name one as 'file'");
        }
        return directories.resolve(file.get().toString());
    }

    /**
     * Starts a bundle.
     *
     * @param bundle to start
     * @throws OperationException when it refuses; it is stopped then
     */
    public void start(Bundle bundle) throws OperationException {
        run("start of ", bundle, () -> operations.start(bundle));
        ContainerLog.info("OSGI_BUNDLE_STARTED", BundleOperations.name(bundle));
    }

    /**
     * Stops a bundle.
     *
     * @param bundle to stop
     * @throws OperationException when it complains
     */
    public void stop(Bundle bundle) throws OperationException {
        requireOurs(bundle, "stopped");
        run("stop of ", bundle, () -> operations.stop(bundle));
        ContainerLog.info("OSGI_BUNDLE_STOPPED", BundleOperations.name(bundle));
    }

    /**
     * Uninstalls a bundle.
     *
     * @param bundle to uninstall
     * @throws OperationException when that fails
     */
    public void uninstall(Bundle bundle) throws OperationException {
        requireOurs(bundle, "uninstalled");
        requireNotDeployed(bundle, "removed");
        run("uninstallation of ", bundle, () -> operations.uninstall(bundle));
        ContainerLog.info("OSGI_BUNDLE_UNINSTALLED", BundleOperations.name(bundle));
    }

    private static void requireOurs(Bundle bundle, String what) throws OperationException {
        if (RuntimeLocation.isRuntime(bundle)) {
            throw new OperationException(
                    bundle.getSymbolicName()
                            + " belongs to the container's runtime and cannot be "
                            + what);
        }
    }

    /** It would be back with the next look at the directory. */
    private void requireNotDeployed(Bundle bundle, String what) throws OperationException {
        Optional<Origin> origin = origins.of(bundle);
        if (origin.isPresent() && origin.get().source() == BundleSource.DEPLOY) {
            throw new OperationException(
                    bundle.getSymbolicName()
                            + " comes from the deploy directory and is "
                            + what
                            + " there: "
                            + origin.get().file());
        }
    }

    private void run(String what, Bundle bundle, Lifecycle.Step step) throws OperationException {
        lifecycle.run(what + bundle.getSymbolicName(), PATIENCE, step);
    }

    /**
     * Runs something else that may take a bundle's own code any time.
     *
     * @param what it is, for messages
     * @param body the operation
     * @param <T> type of the result
     * @return its result
     * @throws OperationException when it is not done in time
     */
    public <T> T call(String what, Callable<T> body) throws OperationException {
        return lifecycle.call(what, PATIENCE, body);
    }
}
