// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** The archive of classes, which must fit the JVM and the jars to be used. */
final class ArchiveCheck implements Check {
    @Override
    public String name() {
        return "class archive";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        Optional<JavaHome> java = JavaHome.find(site, 0, new ArrayList<>());
        if (java.isEmpty()) {
            return List.of(Finding.skipped("there is no JVM that it could fit"));
        }
        Path javaHome = site.place(java.get().home()).toRealPath();
        Path home = site.place(site.home()).toRealPath();
        String name = javaHome.toString().substring(1).replace('/', '-') + ".jsa";
        Path archive = home.resolve("lib/archive").resolve(name);
        String fix = site.home().resolve("bin/kea-osgi-archive").toString();
        if (!Files.exists(archive)) {
            return List.of(
                    Finding.warning(
                            "there is none for " + java.get().home() + "; Kea starts more slowly",
                            fix));
        }
        Path stamp = archive.resolveSibling(name + ".for");
        boolean fresh =
                Files.isReadable(stamp)
                        && Files.readAllLines(stamp).equals(stampOf(javaHome, home));
        return List.of(
                fresh
                        ? Finding.ok("fits " + java.get().home())
                        : Finding.warning(
                                archive
                                        + " is older than Java or the jars, and not used;"
                                        + " Kea starts more slowly",
                                fix));
    }

    /** As kea-osgi-archive writes it and the hook library compares it. */
    private static List<String> stampOf(Path javaHome, Path home) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line(javaHome.resolve("lib/server/libjvm.so")));
        TreeSet<Path> jars = new TreeSet<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(home.resolve("lib/java"), "*.jar")) {
            found.forEach(jars::add);
        }
        for (Path jar : jars) {
            lines.add(line(jar));
        }
        return lines;
    }

    private static String line(Path file) throws IOException {
        FileTime changed = Files.getLastModifiedTime(file);
        return file + " " + Files.size(file) + " " + changed.to(TimeUnit.SECONDS);
    }
}
