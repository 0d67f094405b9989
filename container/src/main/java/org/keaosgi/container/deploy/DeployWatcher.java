// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.keaosgi.container.bundle.BundleOperations;
import org.keaosgi.container.bundle.BundleOrigins;
import org.keaosgi.container.bundle.Lifecycle;
import org.keaosgi.container.guard.Ownership;
import org.keaosgi.container.log.ContainerLog;
import org.osgi.framework.BundleContext;

/**
 * Looks at the deploy directory once a second, on a thread of its own, as long as Kea has the
 * library loaded. It never waits for Kea's main thread. That one waits for it when a load comes
 * while a look is under way, which then ends with the operation it is in, and as any command waits
 * for another operation on a bundle: two seconds at most.
 */
public final class DeployWatcher {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Deployer deployer;
    private Watch watch;

    /** One thread; another one is begun with each load. */
    private final class Watch extends Thread {
        private final Path directory;
        private final CountDownLatch over = new CountDownLatch(1);

        Watch(Path directory) {
            super("osgi-deploy");
            setDaemon(true);
            this.directory = directory;
        }

        private boolean goesOn() {
            return over.getCount() > 0;
        }

        @Override
        public void run() {
            try {
                do {
                    deployer.look(directory, this::goesOn);
                } while (!over.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException | RuntimeException e) {
                ContainerLog.error("OSGI_ENTRY_FAILED", getName(), e);
            }
        }
    }

    /**
     * Makes it; nothing is watched yet.
     *
     * @param context of the system bundle
     * @param operations on bundles
     * @param origins of bundles
     * @param lifecycle that the operations run on
     * @throws IOException when the process's own user can't be found out
     */
    public DeployWatcher(
            BundleContext context,
            BundleOperations operations,
            BundleOrigins origins,
            Lifecycle lifecycle)
            throws IOException {
        deployer =
                new Deployer(
                        new FrameworkTarget(context, operations, origins, lifecycle),
                        new Ownership(Ownership.userOfProcess()));
    }

    /**
     * Uninstalls what is not in the directory any more, before bundles are started.
     *
     * @param directory empty when none is watched
     */
    public void removeGone(Optional<Path> directory) {
        deployer.removeGone(directory);
    }

    /**
     * Begins to watch; what was watched before is not any more.
     *
     * @param directory empty to watch none
     */
    public synchronized void watch(Optional<Path> directory) {
        stop();
        if (directory.isPresent()) {
            watch = new Watch(directory.get());
            watch.start();
            ContainerLog.info("OSGI_DEPLOY_WATCHING", directory.get());
        }
    }

    /** Ends watching, without waiting for what is under way. */
    public synchronized void stop() {
        if (watch != null) {
            watch.over.countDown();
            watch = null;
        }
    }
}
