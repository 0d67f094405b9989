// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keaosgi.container.config.ParameterReader;
import org.keaosgi.container.config.Parameters;
import org.keaosgi.container.config.Problems;
import org.keaosgi.container.json.Json;
import org.keaosgi.container.json.JsonException;

/**
 * The Kea that loads us, and what its configuration wants.
 *
 * @param daemon {@code dhcp4} or {@code dhcp6}
 * @param keaVersion for example {@code 2.2.0}
 * @param library absolute path of the hook library
 * @param home where our files are
 * @param pid of Kea's process
 * @param testRun true when Kea only tests its configuration
 * @param parameters of {@code kea.conf}
 */
public record Environment(
        String daemon,
        String keaVersion,
        String library,
        Path home,
        long pid,
        boolean testRun,
        Parameters parameters) {
    private static final String RUNNER = "kea-osgi-runner";
    private static final String SCRIPTS_VARIABLE = "KEA_HOOK_SCRIPTS_PATH";
    private static final String SCRIPTS_DEFAULT = "/usr/share/kea/scripts";

    /**
     * Reads what the native side tells.
     *
     * @param json see {@code EntryPoints.load}
     * @return never null
     * @throws LoadException naming every mistake
     */
    public static Environment of(byte[] json) throws LoadException {
        try {
            return of(Json.readMap(json));
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new LoadException("the hook library and the container do not fit: " + e, e);
        }
    }

    private static Environment of(Map<String, Object> values) throws LoadException {
        String daemon = (String) values.get("daemon");
        Path home = Path.of((String) values.get("home"));
        Path data = Path.of((String) values.get("data-directory"));
        Problems problems = new Problems();
        @SuppressWarnings("unchecked")
        Map<String, Object> given =
                (Map<String, Object>) values.getOrDefault("parameters", Map.of());
        Parameters parameters = ParameterReader.read(given, defaults(daemon, home, data), problems);
        if (!problems.isEmpty()) {
            throw new LoadException("wrong parameters of the hook library: " + problems);
        }
        return new Environment(
                daemon,
                (String) values.get("kea-version"),
                (String) values.get("library"),
                home,
                (Long) values.get("pid"),
                Boolean.TRUE.equals(values.get("test-run")),
                parameters);
    }

    /**
     * The program that runs scripts, built along with this Kea's library.
     *
     * @return an absolute path; whether there is such a file is seen when it is started
     */
    Path runner() {
        return Path.of(library).resolveSibling(RUNNER);
    }

    private static Parameters defaults(String daemon, Path home, Path data) {
        String scripts = System.getenv().getOrDefault(SCRIPTS_VARIABLE, SCRIPTS_DEFAULT);
        return new Parameters(
                data.resolve("osgi").resolve(daemon),
                List.of(home.resolve("bundles")),
                List.of(Path.of(scripts)),
                Optional.empty(),
                List.of(),
                Map.of());
    }
}
