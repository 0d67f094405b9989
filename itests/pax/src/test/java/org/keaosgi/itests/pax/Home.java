// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.pax;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/** The jars of the built home, as options for Pax Exam: what ships is what is tested. */
final class Home {
    private static final Path HOME = Path.of(System.getProperty("keaosgi.home"));

    private Home() {}

    /** What Kea's container offers as bundles, and what it exports from its class path. */
    static Option runtime() {
        return composite(
                junitBundles(),
                bundles("runtime", ""),
                bundles("lib/java", "kea-api-"),
                bundles("lib/java", "org.osgi.service.component-"),
                bundles("lib/java", "org.osgi.util."));
    }

    private static Option bundles(String folder, String prefix) {
        return composite(jars(folder, prefix).stream().map(Home::bundleOf).toArray(Option[]::new));
    }

    /** A capability bundle. */
    static Option capability(String symbolicName) {
        return bundleOf(jar(symbolicName));
    }

    /** The jar of a capability bundle. */
    static Path jar(String symbolicName) {
        return jars("bundles", symbolicName + "-").get(0);
    }

    private static Option bundleOf(Path jar) {
        return bundle(jar.toUri().toString());
    }

    private static List<Path> jars(String folder, String prefix) {
        try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("run './dev build' first", e);
        }
    }
}
