// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keaosgi.container.bundle.BundleOperations;
import org.keaosgi.container.bundle.BundleOrigins;
import org.keaosgi.container.bundle.BundleOrigins.Origin;
import org.keaosgi.container.bundle.BundleSource;
import org.keaosgi.container.bundle.Lifecycle;
import org.keaosgi.container.bundle.OperationException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The real framework, changed by the same operations as a command uses. */
final class FrameworkTarget implements DeployTarget {
    /** As long as for a command, because a command may have to wait for this. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BundleContext context;
    private final BundleOperations operations;
    private final BundleOrigins origins;
    private final Lifecycle lifecycle;

    FrameworkTarget(
            BundleContext context,
            BundleOperations operations,
            BundleOrigins origins,
            Lifecycle lifecycle) {
        this.context = context;
        this.operations = operations;
        this.origins = origins;
        this.lifecycle = lifecycle;
    }

    @Override
    public Optional<Present> find(String symbolicName) {
        Optional<Present> found = Optional.empty();
        for (Bundle bundle : context.getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName())) {
                Present present = describe(bundle);
                found = found.isEmpty() || present.isDeployed() ? Optional.of(present) : found;
            }
        }
        return found;
    }

    @Override
    public List<Present> deployed() {
        List<Present> deployed = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            Present present = describe(bundle);
            if (present.isDeployed()) {
                deployed.add(present);
            }
        }
        return deployed;
    }

    private Present describe(Bundle bundle) {
        Optional<Origin> origin = origins.of(bundle);
        return new Present(
                bundle.getBundleId(),
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                origin.map(Origin::source).orElse(null),
                origin.map(Origin::file).orElse(null),
                origin.map(Origin::digest).orElse(null));
    }

    @Override
    public void install(Path file) throws OperationException {
        lifecycle.run(
                "installation of " + file.getFileName(), PATIENCE, () -> installAndStart(file));
    }

    private void installAndStart(Path file) throws OperationException {
        Bundle bundle = operations.install(file, BundleSource.DEPLOY);
        try {
            operations.start(bundle);
        } catch (OperationException e) {
            operations.uninstall(bundle);
            throw e;
        }
    }

    @Override
    public void update(Present present, Path file) throws OperationException {
        Bundle bundle = bundle(present);
        lifecycle.run(
                "update of " + present.symbolicName(),
                PATIENCE,
                () -> operations.update(bundle, file, BundleSource.DEPLOY));
    }

    @Override
    public void rename(Present present, Path file) throws OperationException {
        try {
            origins.rename(bundle(present), file);
        } catch (IOException e) {
            throw new OperationException("where it came from can't be kept: " + e);
        }
    }

    @Override
    public void uninstall(Present present) throws OperationException {
        Bundle bundle = bundle(present);
        lifecycle.run(
                "uninstallation of " + present.name(),
                PATIENCE,
                () -> operations.uninstall(bundle));
    }

    private Bundle bundle(Present present) throws OperationException {
        Bundle bundle = context.getBundle(present.id());
        if (bundle == null) {
            throw new OperationException(present.name() + " has been uninstalled meanwhile");
        }
        return bundle;
    }
}
