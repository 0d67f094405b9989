// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keaosgi.cli.doctor.Account.Rights;

/** The home: complete, readable by the daemon, and writable only by those who may. */
final class HomeCheck implements Check {
    private static final List<String> PARTS =
            List.of("lib/java", "lib/jni/libjnidispatch.so", "runtime", "bundles");
    private static final int MOST = 3;
    private static final int WRITABLE = 0022;

    @Override
    public String name() {
        return "home";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        Path home = site.home();
        for (String part : PARTS) {
            if (!site.exists(home.resolve(part))) {
                return List.of(
                        Finding.problem(
                                home.resolve(part) + " is not there",
                                "install Kea OSGi again, or set \"home\" to where it is"));
            }
        }
        List<Path> unreadable = new ArrayList<>();
        List<Path> writable = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site.place(home).toRealPath())) {
            for (Path file : files.filter(Files::exists).toList()) {
                look(site, file, unreadable, writable);
            }
        }
        return findings(site, unreadable, writable);
    }

    private static void look(Site site, Path file, List<Path> unreadable, List<Path> writable)
            throws IOException {
        Rights rights = Rights.of(file);
        int needed = Files.isDirectory(file) ? Account.READ | Account.EXECUTE : Account.READ;
        if (!site.account().may(needed, rights)) {
            unreadable.add(file);
        }
        if ((rights.mode() & WRITABLE) != 0) {
            writable.add(file);
        }
    }

    private static List<Finding> findings(Site site, List<Path> unreadable, List<Path> writable) {
        Path home = site.home();
        List<Finding> findings = new ArrayList<>();
        if (!unreadable.isEmpty()) {
            findings.add(
                    Finding.problem(
                            site.account().name() + " may not read " + some(unreadable),
                            "chmod -R a+rX " + home));
        }
        if (!writable.isEmpty()) {
            findings.add(
                    Finding.warning(
                            "others than the owner may write what runs inside Kea: "
                                    + some(writable),
                            "chmod -R go-w " + home));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(home + " is complete, and safe from others"));
        }
        return findings;
    }

    private static String some(List<Path> files) {
        List<String> names = files.stream().limit(MOST).map(Path::toString).toList();
        int more = files.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }
}
