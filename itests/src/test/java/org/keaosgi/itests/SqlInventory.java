// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.keaosgi.itests.lab.Lab;

/**
 * facebook-trick with what the database {@code inventory} of the lab's PostgreSQL says. The
 * database's own driver is a bundle as it is.
 */
final class SqlInventory {
    static final String TRICK = "org.keaosgi.facebook-trick";

    private static final String DRIVER = "org.postgresql.jdbc";

    private SqlInventory() {}

    /**
     * The hook library with it.
     *
     * @param timeoutMillis how long a client's packet waits for the database
     * @param query what is asked of the database
     * @param settings more of those for databases
     */
    static OsgiHook hook(Lab lab, int timeoutMillis, String query, Map<String, ?> settings)
            throws IOException {
        Map<String, Object> sql = new HashMap<>(settings);
        sql.put("url", "jdbc:postgresql://127.0.0.1:5432/inventory");
        sql.put("user", "kea");
        sql.put("password", "kea");
        sql.put("query", query);
        copyDriverTo(lab.directory());
        return OsgiHook.in(lab, "storage")
                .bundlesFrom(lab.directory())
                .bundle(TRICK)
                .bundle(DRIVER)
                .config(TRICK, Map.of("timeout", timeoutMillis))
                .config(TRICK + ".sql", sql);
    }

    /** Puts its jar where Kea may install bundles from. */
    private static void copyDriverTo(Path directory) throws IOException {
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
