// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An installation of Java, looked for as the hook library does.
 *
 * @param home its directory
 * @param version its major version, 0 when it does not say
 */
record JavaHome(Path home, int version) {
    private static final Path ALL = Path.of("/usr/lib/jvm");
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"([0-9]+)");

    /**
     * The one that Kea will take.
     *
     * @param oldest version that will do
     * @param tried gets what is wrong with the others
     */
    static Optional<JavaHome> find(Site site, int oldest, List<String> tried) throws IOException {
        for (Path candidate : candidates(site)) {
            Path place = site.place(candidate);
            int version = versionOf(place);
            if (!Files.exists(place.resolve("lib/server/libjvm.so"))) {
                tried.add(candidate + " has no lib/server/libjvm.so");
            } else if (version != 0 && version < oldest) {
                tried.add(candidate + " is Java " + version + ", older than " + oldest);
            } else {
                return Optional.of(new JavaHome(candidate, version));
            }
        }
        return Optional.empty();
    }

    private static List<Path> candidates(Site site) throws IOException {
        Optional<Path> given = site.path("java-home");
        if (given.isPresent()) {
            return List.of(given.get());
        }
        List<Path> all = new ArrayList<>();
        site.variable("JAVA_HOME").map(Path::of).ifPresent(all::add);
        all.add(ALL.resolve("default-java"));
        all.addAll(installed(site));
        onPath(site).ifPresent(all::add);
        return all;
    }

    /** The newest first. */
    private static List<Path> installed(Site site) throws IOException {
        List<Path> homes = new ArrayList<>();
        Path all = site.place(ALL);
        if (Files.isDirectory(all)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(all, "[!.]*")) {
                for (Path entry : entries) {
                    if (Files.isDirectory(entry) && !Files.isSymbolicLink(entry)) {
                        homes.add(ALL.resolve(entry.getFileName()));
                    }
                }
            }
        }
        homes.sort(
                Comparator.comparingInt((Path home) -> -versionOf(site.place(home)))
                        .thenComparing(Comparator.naturalOrder()));
        return homes;
    }

    private static Optional<Path> onPath(Site site) throws IOException {
        for (String directory : site.variable("PATH").orElse("").split(":", -1)) {
            Path java = Path.of(directory, "java");
            if (java.isAbsolute() && site.exists(java)) {
                Path real = site.place(java).toRealPath();
                return Optional.of(real.getParent().getParent());
            }
        }
        return Optional.empty();
    }

    private static int versionOf(Path place) {
        try {
            Matcher matcher = VERSION.matcher(Files.readString(place.resolve("release")));
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
