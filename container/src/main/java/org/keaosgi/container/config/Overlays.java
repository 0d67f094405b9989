// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.keaosgi.container.json.JsonException;
import org.keaosgi.container.json.JsonFile;
import org.keaosgi.container.log.ContainerLog;

/** Configurations set at run time: one JSON file for each PID. Reading is safe on any thread. */
public final class Overlays {
    private static final String SUFFIX = ".json";

    private final Path directory;
    private final Map<String, Map<String, Object>> overlays = new ConcurrentSkipListMap<>();

    /**
     * Reads what is there; a file that cannot be read is left alone and told.
     *
     * @param directory of the files, created if need be
     * @throws IOException when the directory cannot be created or read
     */
    public Overlays(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            files.forEach(this::read);
        }
    }

    private void read(Path file) {
        String name = file.getFileName().toString();
        String pid = name.substring(0, name.length() - SUFFIX.length());
        try {
            overlays.put(URLDecoder.decode(pid, StandardCharsets.UTF_8), JsonFile.read(file));
        } catch (IOException | JsonException | IllegalArgumentException e) {
            ContainerLog.error("OSGI_CONFIG_OVERLAY_UNREADABLE", file, e);
        }
    }

    /** A PID comes from the control channel: it must not name a file elsewhere. */
    private Path file(String pid) {
        String name = URLEncoder.encode(pid, StandardCharsets.UTF_8).replace("%7E", "~");
        return directory.resolve(
                (name.startsWith(".") ? "%2E" + name.substring(1) : name) + SUFFIX);
    }

    Set<String> pids() {
        return new TreeSet<>(overlays.keySet());
    }

    Optional<Map<String, Object>> get(String pid) {
        return Optional.ofNullable(overlays.get(pid));
    }

    void put(String pid, Map<String, Object> properties) throws IOException {
        JsonFile.writeForGood(file(pid), properties);
        overlays.put(pid, new LinkedHashMap<>(properties));
    }

    void remove(String pid) throws IOException {
        JsonFile.delete(file(pid));
        overlays.remove(pid);
    }
}
