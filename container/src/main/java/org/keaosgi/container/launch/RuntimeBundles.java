// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keaosgi.container.bundle.RuntimeLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** Keeps the bundles that the container needs itself in step with the files of its home. */
final class RuntimeBundles {
    /** Below that of the operator's bundles. */
    private static final int START_LEVEL = 1;

    private final BundleContext context;
    private final Path directory;

    RuntimeBundles(BundleContext context, Path directory) {
        this.context = context;
        this.directory = directory;
    }

    /** Installs, updates, uninstalls and starts them. */
    void synchronize() throws LoadException {
        context.getBundle()
                .adapt(FrameworkStartLevel.class)
                .setInitialBundleStartLevel(START_LEVEL);
        try {
            Set<String> wanted = new HashSet<>();
            List<Bundle> bundles = new ArrayList<>();
            for (Path file : files()) {
                String location = RuntimeLocation.of(file);
                wanted.add(location);
                bundles.add(install(location, file));
            }
            removeOthers(wanted);
            for (Bundle bundle : bundles) {
                bundle.start();
            }
        } catch (IOException | BundleException e) {
            throw new LoadException(
                    "the runtime in " + directory + " does not start: " + e.getMessage(), e);
        }
    }

    private List<Path> files() throws IOException, LoadException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "*.jar")) {
            stream.forEach(files::add);
        }
        if (files.isEmpty()) {
            throw new LoadException(
                    "there are no bundles in " + directory + "; install Kea OSGi again");
        }
        files.sort(null);
        return files;
    }

    private Bundle install(String location, Path file) throws IOException, BundleException {
        Bundle bundle = context.getBundle(location);
        if (bundle == null) {
            try (InputStream in = Files.newInputStream(file)) {
                return context.installBundle(location, in);
            }
        }
        if (bundle.getLastModified() < Files.getLastModifiedTime(file).toMillis()) {
            try (InputStream in = Files.newInputStream(file)) {
                bundle.update(in);
            }
        }
        return bundle;
    }

    private void removeOthers(Set<String> wanted) throws BundleException {
        for (Bundle bundle : context.getBundles()) {
            if (RuntimeLocation.isRuntime(bundle)
                    && bundle.getBundleId() != 0
                    && !wanted.contains(bundle.getLocation())) {
                bundle.uninstall();
            }
        }
    }
}
