// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A user, and what the modes of files let that user do. (Other rules, as those of AppArmor, may
 * forbid more.)
 *
 * @param name for people
 * @param uid its number
 * @param groups the numbers of its groups
 */
record Account(String name, int uid, Set<Integer> groups) {
    static final int READ = 4;
    static final int WRITE = 2;
    static final int EXECUTE = 1;

    private static final int ROOT = 0;
    private static final int PERMISSIONS = 07777;
    private static final int KIND = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int ANYBODY_EXECUTES = 0111;

    /** Who owns a file and who may do what with it. */
    record Rights(int uid, int gid, int mode, boolean directory) {
        static Rights of(Path file) throws IOException {
            Map<String, Object> seen = Files.readAttributes(file, "unix:uid,gid,mode");
            int mode = (Integer) seen.get("mode");
            return new Rights(
                    (Integer) seen.get("uid"),
                    (Integer) seen.get("gid"),
                    mode & PERMISSIONS,
                    (mode & KIND) == DIRECTORY);
        }

        String octal() {
            return String.format("%04o", mode);
        }
    }

    /** The account of a name in the files of a machine; empty when there is none. */
    static Optional<Account> named(String name, Path etc) throws IOException {
        for (String[] fields : records(etc.resolve("passwd"), 4)) {
            if (fields[0].equals(name)) {
                return Optional.of(of(fields, etc));
            }
        }
        return Optional.empty();
    }

    /** The account of a number, without a name's groups when there is no name. */
    static Account numbered(int uid, Path etc) throws IOException {
        for (String[] fields : records(etc.resolve("passwd"), 4)) {
            if (fields[2].equals(Integer.toString(uid))) {
                return of(fields, etc);
            }
        }
        return new Account("user " + uid, uid, Set.of());
    }

    private static Account of(String[] fields, Path etc) throws IOException {
        Set<Integer> groups = new HashSet<>(Set.of(Integer.parseInt(fields[3])));
        for (String[] group : records(etc.resolve("group"), 4)) {
            if (List.of(group[3].split(",")).contains(fields[0])) {
                groups.add(Integer.parseInt(group[2]));
            }
        }
        return new Account(fields[0], Integer.parseInt(fields[2]), Set.copyOf(groups));
    }

    private static List<String[]> records(Path file, int fields) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> line.split(":", -1))
                        .filter(record -> record.length >= fields)
                        .toList()
                : List.of();
    }

    /** Whether it may do something with what is there. */
    boolean may(int what, Rights rights) {
        if (uid == ROOT) {
            boolean executing = (what & EXECUTE) != 0 && !rights.directory;
            return !executing || (rights.mode & ANYBODY_EXECUTES) != 0;
        }
        int shift = uid == rights.uid ? 6 : groups.contains(rights.gid) ? 3 : 0;
        return ((rights.mode >> shift) & what) == what;
    }

    /**
     * What keeps it from doing something with a file, the file itself or a directory above.
     *
     * @param file that is there
     * @param top below which to look
     * @return empty when nothing does
     */
    Optional<Path> obstacle(int what, Path file, Path top) throws IOException {
        Path real = file.toRealPath();
        Path realTop = top.toRealPath();
        for (Path above = real.getParent();
                above != null && above.startsWith(realTop);
                above = above.getParent()) {
            if (!may(EXECUTE, Rights.of(above))) {
                return Optional.of(above);
            }
        }
        return may(what, Rights.of(real)) ? Optional.empty() : Optional.of(real);
    }
}
