// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The daemon's configuration: readable, sound, and with our hook library in it. */
final class ConfigCheck implements Check {
    private static final List<String> PLACES =
            List.of(
                    "KEA_HOOKS_PATH",
                    "KEA_HOOK_SCRIPTS_PATH",
                    "KEA_CONTROL_SOCKET_DIR",
                    "KEA_DHCP_DATA_DIR",
                    "KEA_LOG_FILE_DIR",
                    "KEA_PIDFILE_DIR");

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        if (site.config().isEmpty()) {
            return List.of(
                    Finding.problem(
                            site.configProblem(),
                            site.daemon().program()
                                    + " -t "
                                    + site.configFile()
                                    + " tells more; as root if it is not readable"));
        }
        if (!site.hasLibrary()) {
            return List.of(
                    Finding.problem(
                            site.configFile() + " does not name the hook library",
                            "add { \"library\": \""
                                    + Site.LIBRARY
                                    + "\" } with its path to"
                                    + " \"hooks-libraries\", see docs/operators/install.md"));
        }
        return List.of(site.release().isEmpty() ? unasked(site) : ofKea(site));
    }

    private static Finding unasked(Site site) {
        return Finding.skipped(site.configFile() + " is JSON; there is no Kea to ask about it");
    }

    /** Kea only reads it; the file that its processes lock together is left out of that. */
    private static Finding ofKea(Site site) throws IOException {
        Map<String, String> environment = new HashMap<>();
        PLACES.forEach(name -> site.variable(name).ifPresent(v -> environment.put(name, v)));
        environment.put("KEA_LOCKFILE_DIR", "none");
        Programs.Output output =
                site.programs()
                        .run(
                                List.of(site.program(), "-t", site.configFile().toString()),
                                environment);
        if (output.code() == 0) {
            return Finding.ok(site.configFile() + " is accepted by Kea, and names the library");
        }
        return Finding.problem(
                "Kea refuses " + site.configFile() + ": " + output.reason(),
                "correct it until '"
                        + site.daemon().program()
                        + " -t "
                        + site.configFile()
                        + "' ends well");
    }
}
