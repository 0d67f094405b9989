// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.json;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

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
        Path temporary = temporary(file);
        Files.write(temporary, Json.writeIndented(map));
        rename(temporary, file);
    }

    /**
     * Writes beside the file, to the disk, and renames: the new content survives a power failure.
     *
     * @param file to write; its directory must exist
     * @param map what it will hold
     * @throws IOException when that fails; the file is as before
     */
    public static void writeForGood(Path file, Map<String, ?> map) throws IOException {
        Path temporary = temporary(file);
        Files.write(
                temporary,
                Json.writeIndented(map),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        rename(temporary, file);
        forceDirectory(file.getParent());
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static void rename(Path temporary, Path file) throws IOException {
        Files.move(
                temporary,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
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
