// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.framework.util.FelixConstants;
import org.keaosgi.container.bundle.BundleOperations;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.Severity;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * The embedded framework. Start levels: the runtime's bundles at 1, others at {@value
 * BundleOperations#START_LEVEL}, so that configuration is in place before any of those starts.
 */
final class FrameworkHost {
    private static final long STOP_SECONDS = 10;

    private final Storage storage;
    private final Framework framework;

    private FrameworkHost(Storage storage, Framework framework) {
        this.storage = storage;
        this.framework = framework;
    }

    /** Starts it up to start level 1. A cache that it cannot read is moved aside. */
    static FrameworkHost start(Storage storage) throws LoadException {
        try {
            requireWholeJars(storage.framework());
            return new FrameworkHost(storage, launch(storage));
        } catch (BundleException | IOException | RuntimeException e) {
            return startAnew(storage, e);
        }
    }

    /**
     * The framework opens the jars in its cache when a class is asked for, which is too late to be
     * told that one was cut off with the machine's power. Only their ends are looked at.
     */
    private static void requireWholeJars(Path cache) throws IOException {
        if (!Files.exists(cache)) {
            return;
        }
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path jar : (Iterable<Path>) files.filter(FrameworkHost::isJar)::iterator) {
                requireWhole(jar);
            }
        }
    }

    private static boolean isJar(Path file) {
        return file.getFileName().toString().endsWith(".jar");
    }

    private static void requireWhole(Path jar) throws IOException {
        try {
            new ZipFile(jar.toFile()).close();
        } catch (ZipException e) {
            throw new IOException(jar + ": " + e.getMessage(), e);
        }
    }

    private static FrameworkHost startAnew(Storage storage, Exception reason) throws LoadException {
        try {
            if (!Files.exists(storage.framework())) {
                throw new LoadException("the OSGi framework does not start: " + reason, reason);
            }
            Path aside = storage.root().resolve("framework.broken");
            Directories.delete(aside);
            Files.move(storage.framework(), aside, StandardCopyOption.ATOMIC_MOVE);
            ContainerLog.warn("OSGI_CACHE_REBUILT", storage.framework(), aside, reason);
            return new FrameworkHost(storage, launch(storage));
        } catch (BundleException | IOException | RuntimeException e) {
            throw new LoadException("the OSGi framework does not start: " + e, e);
        }
    }

    private static Framework launch(Storage storage) throws BundleException, IOException {
        Framework framework = new FrameworkFactory().newFramework(properties(storage));
        framework.init();
        framework.start();
        return framework;
    }

    private static Map<String, Object> properties(Storage storage) throws IOException {
        ClassLoader loader = FrameworkHost.class.getClassLoader();
        Map<String, Object> properties = new HashMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE, storage.framework().toString());
        properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "1");
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SystemPackages.extra(loader));
        // The JDK's own packages beyond java.* come through the system bundle, like all others.
        properties.put(Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_EXT);
        properties.put(FelixConstants.IMPLICIT_BOOT_DELEGATION_PROP, "false");
        // Else each start leaves two idle threads behind.
        properties.put("felix.resolver.parallelism", "1");
        // OSGi's own default is WARN, which keeps what scripts print from Kea's log.
        properties.put("org.osgi.service.log.admin.loglevel", logLevel());
        // Kea keeps the log; a history would hold on to the classes of bundles that have gone.
        properties.put("org.apache.felix.log.maxSize", "0");
        properties.put(FelixConstants.LOG_LOGGER_PROP, new FelixLog());
        return properties;
    }

    /** What bundles need not even put together because Kea would not print it. */
    private static String logLevel() {
        return ContainerLog.of((Bundle) null).enabled(Severity.DEBUG) ? "DEBUG" : "INFO";
    }

    /** Lets all bundles start that are meant to run. */
    void raiseStartLevel() throws LoadException {
        CountDownLatch done = new CountDownLatch(1);
        framework
                .adapt(FrameworkStartLevel.class)
                .setStartLevel(
                        BundleOperations.START_LEVEL,
                        event -> {
                            if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                                done.countDown();
                            }
                        });
        try {
            if (!done.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                ContainerLog.error("OSGI_START_LEVEL_OVERSTAYS", STOP_SECONDS, starting());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadException("interrupted while bundles were starting", e);
        }
    }

    private String starting() {
        StringBuilder names = new StringBuilder();
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (bundle.getState() == Bundle.STARTING) {
                names.append(names.length() == 0 ? "" : ", ").append(bundle.getSymbolicName());
            }
        }
        return names.length() == 0 ? "no bundle" : names.toString();
    }

    Framework framework() {
        return framework;
    }

    Storage storage() {
        return storage;
    }

    /** How many bundles run, the framework itself left out. */
    int activeBundles() {
        int active = 0;
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            active += bundle.getBundleId() != 0 && bundle.getState() == Bundle.ACTIVE ? 1 : 0;
        }
        return active;
    }

    /** Stops all bundles and the framework, and gives up the storage. */
    void stop() {
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (BundleException e) {
            ContainerLog.warn("OSGI_ENTRY_FAILED", "stop of the framework", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            storage.release();
        }
    }
}
