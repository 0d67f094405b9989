// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A daemon's process.
 *
 * @param pid its number
 * @param directory of it below {@code /proc}
 */
record Running(long pid, Path directory) {
    /** Finds the process of a program that was started with a configuration file. */
    static Optional<Running> find(Path proc, String program, Path config) throws IOException {
        if (!Files.isDirectory(proc)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (isIt(process, program, config)) {
                    String number = process.getFileName().toString();
                    return Optional.of(new Running(Long.parseLong(number), process));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIt(Path process, String program, Path config) {
        try {
            return Files.readString(process.resolve("comm")).trim().equals(program)
                    && words(process.resolve("cmdline")).contains(config.toString());
        } catch (IOException e) {
            return false; // it has ended meanwhile
        }
    }

    private static List<String> words(Path file) throws IOException {
        return List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\0"));
    }

    /** Its environment; empty when this user may not see it. */
    Optional<Map<String, String>> environment() {
        try {
            Map<String, String> environment = new HashMap<>();
            for (String word : words(directory.resolve("environ"))) {
                int equals = word.indexOf('=');
                if (equals > 0) {
                    environment.put(word.substring(0, equals), word.substring(equals + 1));
                }
            }
            return Optional.of(environment);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The user it runs as. */
    int uid() throws IOException {
        return (Integer) Files.getAttribute(directory, "unix:uid");
    }
}
