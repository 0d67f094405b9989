// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.keaosgi.container.bundle.OperationException.Kind;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.Severity;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * Installs, updates, starts, stops and uninstalls bundles, such that a failure leaves everything as
 * it was. To be called through {@link Lifecycle}, because it runs the bundles' own code.
 */
public final class BundleOperations {
    /** Start level of bundles, above the runtime's own. */
    public static final int START_LEVEL = 10;

    private final BundleContext context;
    private final BundleOrigins origins;
    private final Wiring wiring;
    private final ComponentReport components;

    /**
     * Makes them.
     *
     * @param context of the system bundle
     * @param origins of the bundles
     * @param components of the bundles
     */
    public BundleOperations(
            BundleContext context, BundleOrigins origins, ComponentReport components) {
        this.context = context;
        this.origins = origins;
        this.wiring = new Wiring(context.getBundle());
        this.components = components;
        // A bundle's own level is changed on another thread, which may come too late: the bundle
        // may have been uninstalled again by then.
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkStartLevel.class)
                .setInitialBundleStartLevel(START_LEVEL);
    }

    /**
     * Installs a bundle and looks whether it finds all that it needs.
     *
     * @param file a bundle
     * @param source who brings it
     * @return resolved, not started
     * @throws OperationException when that does not work
     */
    public Bundle install(Path file, BundleSource source) throws OperationException {
        BundleJar jar = BundleJar.check(file);
        requireNew(jar, null);
        String location = "kea-osgi:" + jar.symbolicName() + ":" + UUID.randomUUID();
        Bundle bundle = null;
        try (InputStream in = Files.newInputStream(file)) {
            bundle = context.installBundle(location, in);
            wiring.resolve(bundle);
            origins.commit(bundle, origins.stage(bundle, file), file, source);
            return bundle;
        } catch (BundleException | IOException | RuntimeException e) {
            remove(bundle);
            throw new OperationException(jar + " cannot be installed: " + message(e));
        } catch (OperationException e) {
            remove(bundle);
            throw e;
        }
    }

    /**
     * Starts a bundle, now and whenever the framework starts.
     *
     * @param bundle to start
     * @throws OperationException when its activator or a component refuses; it is stopped then
     */
    public void start(Bundle bundle) throws OperationException {
        wiring.resolve(bundle);
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException | RuntimeException e) {
            stopQuietly(bundle);
            throw new OperationException(name(bundle) + " does not start: " + message(e));
        }
        List<String> failures = components.failures(bundle);
        if (!failures.isEmpty()) {
            stopQuietly(bundle);
            throw new OperationException(
                    name(bundle) + " does not start: " + String.join("; ", failures));
        }
        remember(bundle, true);
    }

    /** Only a lost cache would ask for it, so an operation does not fail for that. */
    private void remember(Bundle bundle, boolean started) {
        try {
            origins.setStarted(bundle, started);
        } catch (IOException e) {
            ContainerLog.error("OSGI_LIFECYCLE_FAILED", "note of the state of " + name(bundle), e);
        }
    }

    /**
     * Stops a bundle, now and for the next start of the framework.
     *
     * @param bundle to stop
     * @throws OperationException when its activator throws; it is stopped nevertheless
     */
    public void stop(Bundle bundle) throws OperationException {
        try {
            bundle.stop();
        } catch (BundleException | RuntimeException e) {
            throw new OperationException(
                    name(bundle) + " is stopped, but complained: " + message(e));
        } finally {
            remember(bundle, false);
        }
    }

    /**
     * Uninstalls a bundle and lets go of its classes.
     *
     * @param bundle to uninstall
     * @throws OperationException when that does not work
     */
    public void uninstall(Bundle bundle) throws OperationException {
        try {
            bundle.uninstall();
            wiring.refresh(bundle);
            origins.remove(bundle);
        } catch (BundleException | IOException | RuntimeException e) {
            throw new OperationException(name(bundle) + " cannot be uninstalled: " + message(e));
        }
    }

    /**
     * Replaces a bundle's content. When the new content does not install, resolve or start, the old
     * one is put back and runs on.
     *
     * @param bundle to update
     * @param file new content, of the same symbolic name
     * @param source who brings it
     * @throws OperationException when the old content runs on
     */
    public void update(Bundle bundle, Path file, BundleSource source) throws OperationException {
        BundleJar jar = BundleJar.check(file);
        if (!jar.symbolicName().equals(bundle.getSymbolicName())) {
            throw new OperationException(file + " is " + jar + ", not " + bundle.getSymbolicName());
        }
        requireNew(jar, bundle);
        Path staged = staged(bundle, jar, file);
        boolean active = bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
        boolean replaced = false;
        try {
            replaceContent(bundle, staged);
            replaced = true;
            runContent(bundle, active);
            origins.commit(bundle, staged, file, source);
        } catch (OperationException | IOException e) {
            deleteQuietly(staged);
            putBack(bundle, replaced, active, e);
            throw kept(jar, e);
        }
    }

    private Path staged(Bundle bundle, BundleJar jar, Path file) throws OperationException {
        try {
            return origins.stage(bundle, file);
        } catch (IOException e) {
            throw kept(jar, e);
        }
    }

    private static OperationException kept(BundleJar jar, Exception reason) {
        return new OperationException(
                "update to " + jar + " failed, the old version is kept: " + message(reason));
    }

    /** When it fails, the bundle is stopped and has the content it had. */
    private void replaceContent(Bundle bundle, Path file) throws OperationException {
        try (InputStream in = Files.newInputStream(file)) {
            bundle.stop(Bundle.STOP_TRANSIENT);
            bundle.update(in);
        } catch (BundleException | IOException | RuntimeException e) {
            throw new OperationException(message(e));
        }
    }

    private void runContent(Bundle bundle, boolean active) throws OperationException {
        try {
            wiring.refresh(bundle);
        } catch (RuntimeException e) {
            throw new OperationException(message(e));
        }
        wiring.resolve(bundle);
        if (active) {
            start(bundle);
        }
    }

    private void putBack(Bundle bundle, boolean replaced, boolean active, Exception reason) {
        try {
            if (replaced) {
                replaceContent(bundle, origins.copyOf(bundle));
            }
            runContent(bundle, active);
        } catch (OperationException e) {
            ContainerLog.error("OSGI_ROLLBACK_FAILED", name(bundle), message(reason), message(e));
        }
    }

    private static void deleteQuietly(Path staged) {
        try {
            Files.deleteIfExists(staged);
        } catch (IOException e) {
            ContainerLog.error("OSGI_LIFECYCLE_FAILED", "removal of " + staged, e);
        }
    }

    /** Installs again what the framework has lost with its cache. */
    public void restoreLost() {
        try {
            for (BundleOrigins.Lost lost : origins.takeLost(context.getBundles())) {
                restore(lost);
            }
        } catch (IOException e) {
            ContainerLog.error("OSGI_RESTORE_FAILED", "bundles", message(e));
        }
    }

    private void restore(BundleOrigins.Lost lost) throws IOException {
        try {
            if (lost.origin().source() != BundleSource.CONFIGURATION) {
                Bundle bundle = install(lost.copy(), lost.origin().source());
                origins.rename(bundle, lost.origin().file());
                if (lost.origin().started()) {
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                    remember(bundle, true);
                }
                ContainerLog.info("OSGI_BUNDLE_RESTORED", name(bundle));
            }
        } catch (OperationException | BundleException e) {
            ContainerLog.error("OSGI_RESTORE_FAILED", lost.origin().file(), message(e));
        } finally {
            Files.deleteIfExists(lost.copy());
        }
    }

    private void requireNew(BundleJar jar, Bundle except) throws OperationException {
        for (Bundle other : context.getBundles()) {
            if (other != except
                    && jar.symbolicName().equals(other.getSymbolicName())
                    && jar.version().equals(other.getVersion())) {
                throw new OperationException(
                        Kind.CONFLICT,
                        jar + " is installed already, as bundle " + other.getBundleId());
            }
        }
    }

    private void remove(Bundle bundle) {
        if (bundle == null) {
            return;
        }
        try {
            uninstall(bundle);
        } catch (OperationException e) {
            ContainerLog.error("OSGI_LIFECYCLE_FAILED", "removal of " + name(bundle), e);
        }
    }

    private void stopQuietly(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException | RuntimeException e) {
            ContainerLog.of(bundle)
                    .log(Severity.WARN, "OSGI_LIFECYCLE_FAILED", "stop of " + name(bundle), e);
        } finally {
            remember(bundle, false);
        }
    }

    /** Name and version, for messages. */
    public static String name(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    /** The reason that matters stands innermost: the framework wraps what an activator throws. */
    private static String message(Exception e) {
        if (e instanceof OperationException) {
            return e.getMessage();
        }
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause instanceof BundleException ? cause.getMessage() : cause.toString();
    }
}
