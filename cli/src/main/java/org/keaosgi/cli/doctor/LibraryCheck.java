// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keaosgi.cli.text.Json;

/** The hook library's file: there, readable, and where this Kea loads libraries from. */
final class LibraryCheck implements Check {
    @Override
    public String name() {
        return "hook library";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        Path hooks = hooksDirectory(site);
        Optional<Path> named =
                site.library().flatMap(one -> Json.text(one, "library")).map(Path::of);
        if (named.isEmpty()) {
            return List.of(Finding.skipped("the configuration names no " + Site.LIBRARY));
        }
        boolean bare = named.get().getParent() == null;
        boolean restricted = site.since(2, 6);
        if (bare && !restricted) {
            return List.of(
                    Finding.problem(
                            "\"library\": \""
                                    + named.get()
                                    + "\" has no directory, which Kea"
                                    + " before 2.6 does not look up",
                            "write \"library\": \"" + hooks.resolve(named.get()) + "\""));
        }
        Path file = bare ? hooks.resolve(named.get()) : named.get();
        if (restricted && !file.normalize().getParent().equals(hooks.normalize())) {
            return List.of(
                    Finding.problem(
                            "Kea "
                                    + site.release().orElse("")
                                    + " loads hook libraries only from "
                                    + hooks
                                    + ", not from "
                                    + file.getParent()
                                    + " (KEA_HOOKS_PATH would move that)",
                            link(site, hooks) + ", and name that file"));
        }
        return List.of(ofFile(site, file));
    }

    private static Finding ofFile(Site site, Path file) throws IOException {
        if (!site.exists(file)) {
            boolean link = Files.isSymbolicLink(site.place(file));
            return Finding.problem(
                    file + (link ? " is a link to nowhere" : " is not there"),
                    link(site, file.getParent()));
        }
        Optional<Path> obstacle = site.obstacle(Account.READ, file);
        if (obstacle.isPresent()) {
            return Finding.problem(
                    site.account().name()
                            + " may not read "
                            + file
                            + " because of "
                            + obstacle.get(),
                    "chmod a+rX " + obstacle.get());
        }
        return Finding.ok(file + " is there");
    }

    private static String link(Site site, Path directory) {
        return "ln -sf " + site.home().resolve("lib").resolve(Site.LIBRARY) + " " + directory + "/";
    }

    /** The one directory of newer Keas; the place for libraries with older ones. */
    private static Path hooksDirectory(Site site) throws IOException {
        Optional<String> moved = site.variable("KEA_HOOKS_PATH");
        if (moved.isPresent() && site.since(2, 6)) {
            return Path.of(moved.get());
        }
        Path lib = site.place(Path.of("/usr/lib"));
        if (Files.isDirectory(lib)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(lib, "*-linux-gnu*")) {
                for (Path architecture : found) {
                    if (Files.isDirectory(architecture.resolve("kea/hooks"))) {
                        return Path.of("/usr/lib")
                                .resolve(architecture.getFileName())
                                .resolve("kea/hooks");
                    }
                }
            }
        }
        return Path.of("/usr/lib/kea/hooks");
    }
}
