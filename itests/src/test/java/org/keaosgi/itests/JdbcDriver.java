// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's own driver, which is a bundle as it is. */
final class JdbcDriver {
    static final String BUNDLE = "org.postgresql.jdbc";

    private JdbcDriver() {}

    /** Puts its jar where Kea may install bundles from. */
    static void copyTo(Path directory) throws IOException {
        URI jar;
        try {
            // By its name, because its annotations are of classes that nobody needs.
            Class<?> driver = Class.forName("org.postgresql.Driver");
            jar = driver.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        Files.copy(Path.of(jar), directory.resolve("postgresql.jar"));
    }
}
