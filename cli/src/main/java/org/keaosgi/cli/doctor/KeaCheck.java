// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Kea itself, and whether there is a native side for its release. */
final class KeaCheck implements Check {
    @Override
    public String name() {
        return "kea";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        String program = site.daemon().program();
        if (site.release().isEmpty()) {
            return List.of(
                    Finding.problem(
                            program + " is not installed, or is not on the PATH",
                            "apt install " + site.daemon().unit()));
        }
        String release = site.release().get();
        Path lib = site.place(site.home().resolve("lib"));
        if (!engines(lib.resolve("kea-" + release)).isEmpty()) {
            return List.of(
                    Finding.ok(
                            "Kea "
                                    + release
                                    + ", with "
                                    + engines(lib.resolve("kea-" + release)).get(0)));
        }
        return List.of(
                Finding.problem(
                        "there is no Kea OSGi for Kea "
                                + release
                                + ": "
                                + site.home().resolve("lib").resolve("kea-" + release)
                                + " has no libkea_osgi.so; there is "
                                + others(lib),
                        "apt install kea-osgi-"
                                + release
                                + ", or './dev matrix "
                                + release
                                + " native' in the source tree"));
    }

    private static List<String> engines(Path directory) throws IOException {
        return names(directory, "libkea_osgi.so.*");
    }

    private static String others(Path lib) throws IOException {
        List<String> found = names(lib, "kea-*");
        return found.isEmpty() ? "none at all" : String.join(", ", found);
    }

    private static List<String> names(Path directory, String pattern) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, pattern)) {
                found.forEach(one -> names.add(one.getFileName().toString()));
            }
        }
        names.sort(null);
        return names;
    }
}
