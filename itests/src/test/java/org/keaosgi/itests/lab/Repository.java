// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.lab;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the things under test are. */
public final class Repository {
    private Repository() {}

    /** The root of the source tree. */
    public static Path root() {
        Path candidate = Path.of("").toAbsolutePath();
        while (candidate != null && !Files.isExecutable(candidate.resolve("lab/lab"))) {
            candidate = candidate.getParent();
        }
        if (candidate == null) {
            throw new IllegalStateException("run the tests inside the source tree");
        }
        return candidate;
    }

    /** The built home, as packages install it. */
    public static Path home() {
        String given = System.getProperty("keaosgi.home");
        return given == null ? root().resolve("distribution/target/kea-osgi") : Path.of(given);
    }
}
