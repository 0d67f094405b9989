// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.json;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON map kept in a file that is whole at any moment. */
public final class JsonFile {
    private JsonFile() {}

    /**
     * Reads.
     *
     * @param file to read
     * @return its map
     * @throws IOException when it cannot be read
     * @throws JsonException when it holds no JSON map
     */
    public static Map<String, Object> read(Path file) throws IOException {
        return Json.readMap(Files.readAllBytes(file));
    }

    /**
     * Writes beside the file and renames. When the power fails, the file may be the one before, or
     * lost; in return nobody waits for the disk.
     *
     * @param file to write; its directory must exist
     * @param map what it will hold
     * @throws IOException when that fails; the file is as before
     */
    public static void write(Path file, Map<String, ?> map) throws IOException {
        replace(file, map);
    }

    /**
     * Writes beside the file, to the disk, and renames: the new content survives a power failure.
     *
     * @param file to write; its directory must exist
     * @param map what it will hold
     * @throws IOException when that fails; the file is as before
     */
    public static void writeForGood(Path file, Map<String, ?> map) throws IOException {
        replace(file, map, StandardOpenOption.SYNC);
        forceDirectory(file.getParent());
    }

    /** What a full disk has room for of the new file does not stay behind. */
    private static void replace(Path file, Map<String, ?> map, OpenOption... how)
            throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Set<OpenOption> options = new HashSet<>(List.of(how));
        Collections.addAll(
                options,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        try {
            Files.write(temporary, Json.writeIndented(map), options.toArray(OpenOption[]::new));
            Files.move(
                    temporary,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Deletes a file for good.
     *
     * @param file that need not exist
     * @throws IOException when that fails
     */
    public static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            forceDirectory(file.getParent());
        }
    }

    private static void forceDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
