// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.cli.text.Reasons;

/** Runs all checks, each on its own: one that fails does not keep the others from being run. */
public final class Doctor {
    private static final List<Check> CHECKS =
            List.of(
                    new KeaCheck(),
                    new ConfigCheck(),
                    new LibraryCheck(),
                    new JavaCheck(),
                    new HomeCheck(),
                    new StorageCheck(),
                    new ArchiveCheck(),
                    new ScriptsCheck(),
                    new DeployCheck(),
                    new AppArmorCheck(),
                    new SocketCheck(),
                    new ContainerCheck());

    private Doctor() {}

    /**
     * Examines one daemon.
     *
     * @param site the daemon and its machine
     * @return the findings of each check by its name, in the order in which to read them
     */
    public static Map<String, List<Finding>> examine(Site site) {
        Map<String, List<Finding>> all = new LinkedHashMap<>();
        CHECKS.forEach(check -> all.put(check.name(), examine(check, site)));
        return all;
    }

    static List<Finding> examine(Check check, Site site) {
        try {
            return check.examine(site);
        } catch (IOException e) {
            String what = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
            return List.of(Finding.skipped("could not be looked at: " + Reasons.of(e) + what));
        } catch (RuntimeException e) {
            return List.of(Finding.warning("this check has failed: " + e, "report it"));
        }
    }
}
