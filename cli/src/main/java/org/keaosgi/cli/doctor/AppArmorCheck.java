// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** AppArmor: what it lets the daemon do, and what it has forbidden of late. */
final class AppArmorCheck implements Check {
    private static final Path ENABLED = Path.of("/sys/module/apparmor/parameters/enabled");
    private static final Path PROFILES = Path.of("/etc/apparmor.d");
    private static final int LATEST = 3;

    @Override
    public String name() {
        return "apparmor";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        if (!site.exists(ENABLED) || !Files.readString(site.place(ENABLED)).startsWith("Y")) {
            return List.of(Finding.ok("not in force on this machine"));
        }
        List<Finding> findings = new ArrayList<>();
        Path ours = PROFILES.resolve("kea-osgi-" + site.daemon().key());
        String confined = profile(site);
        boolean installed = site.exists(ours);
        if (installed) {
            findings.add(Finding.ok(ours + " is installed; the daemon is " + confined));
        } else if (confined.startsWith("unconfined")) {
            findings.add(Finding.ok("the daemon is not confined"));
        } else {
            findings.add(
                    Finding.warning(
                            "there is no "
                                    + ours
                                    + " and the daemon is "
                                    + confined
                                    + ": a profile that does not know of a JVM forbids it",
                            "install the profiles of Kea OSGi, then systemctl reload apparmor"));
        }
        denials(site, findings);
        return findings;
    }

    private static String profile(Site site) {
        if (site.running().isEmpty()) {
            return "not running";
        }
        try {
            return "under "
                    + Files.readString(site.running().get().directory().resolve("attr/current"))
                            .trim()
                            .replaceFirst("^unconfined.*", "unconfined")
                            .replaceFirst("^$", "no profile");
        } catch (IOException e) {
            return "under a profile that this user may not see";
        }
    }

    private static void denials(Site site, List<Finding> findings) {
        List<String> denied;
        try {
            denied = log(site).filter(line -> concerns(line, site)).toList();
        } catch (IOException e) {
            findings.add(Finding.skipped("the kernel's log can't be read: " + e.getMessage()));
            return;
        }
        for (String line : denied.subList(Math.max(0, denied.size() - LATEST), denied.size())) {
            findings.add(
                    Finding.problem(
                            "forbidden: " + line.trim(),
                            "allow it in "
                                    + PROFILES.resolve("local")
                                    + ", then systemctl reload apparmor"));
        }
    }

    private static boolean concerns(String line, Site site) {
        return line.contains("apparmor=\"DENIED\"")
                && (line.contains(site.daemon().program()) || line.contains("kea-osgi"));
    }

    private static Stream<String> log(Site site) throws IOException {
        Programs.Output output = site.programs().run(List.of("dmesg"), Map.of());
        if (output.code() == 0) {
            return output.text().lines();
        }
        Path file = site.place(Path.of("/var/log/kern.log"));
        if (!Files.isReadable(file)) {
            throw new IOException(output.line());
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1).lines();
    }
}
