// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.deploy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What lies in the directory, look by look. A file counts only when two looks have found it the
 * same: one that grows is still being copied. One counts as gone when two looks have missed it.
 */
final class DeployDirectory {
    private static final int RESTED = 2;

    private Map<Path, Seen> seen = new HashMap<>();
    private Set<Path> before = Set.of();

    /** What changes whenever a file's content does. */
    record Stamp(long size, FileTime changed, Object key) {}

    /**
     * A file.
     *
     * @param stamp of its content
     * @param looks how many have found it so, one after the other
     */
    record Seen(Stamp stamp, int looks) {}

    /**
     * One look.
     *
     * @param rested files that are complete, as far as can be seen from outside
     * @param present files that are there, or were just now
     * @param moving whether some file is still changing
     */
    record Look(Map<Path, Seen> rested, Set<Path> present, boolean moving) {}

    /** Looks once. */
    Look look(Path directory) throws IOException {
        Map<Path, Seen> now = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, this::counts)) {
            for (Path file : files) {
                add(file, now);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Map<Path, Seen> rested = new TreeMap<>(now);
        rested.values().removeIf(one -> one.looks < RESTED);
        Set<Path> present = new HashSet<>(before);
        present.addAll(now.keySet());
        seen = now;
        before = Set.copyOf(now.keySet());
        return new Look(rested, present, rested.size() < now.size());
    }

    /** Names under which copying programs and editors keep what is not finished don't count. */
    private boolean counts(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") && !name.startsWith(".");
    }

    private void add(Path file, Map<Path, Seen> now) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (found.isRegularFile()) {
                Stamp stamp = new Stamp(found.size(), found.lastModifiedTime(), found.fileKey());
                Seen last = seen.get(file);
                boolean same = last != null && last.stamp.equals(stamp);
                now.put(file, new Seen(stamp, same ? last.looks + 1 : 1));
            }
        } catch (NoSuchFileException e) {
            // It went while we looked, or is a link to nowhere.
            return;
        }
    }
}
