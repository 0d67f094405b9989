// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Database;

/** Where one server of a comparison keeps its leases. */
interface LeaseStore {
    /** What Kea can keep leases in. */
    enum Kind {
        FILE,
        MEMORY,
        POSTGRESQL
    }

    Map<String, Object> connection();

    /** What is stored, one line for each row, with the time of the last transaction as cltt. */
    List<String> rows();

    /** Forgets everything; the server must reload its configuration afterwards. */
    void empty();

    /** The server's memory alone: nothing shows outside of it, and a reload forgets everything. */
    static LeaseStore memory() {
        return new LeaseStore() {
            @Override
            public Map<String, Object> connection() {
                return Map.of("type", "memfile", "persist", false);
            }

            @Override
            public List<String> rows() {
                return List.of();
            }

            @Override
            public void empty() {}
        };
    }

    /** Kea's file: each change adds a line, so the order of changes shows as well. */
    static LeaseStore file(Path file) {
        return new LeaseStore() {
            @Override
            public Map<String, Object> connection() {
                return Map.of(
                        "type",
                        "memfile",
                        "persist",
                        true,
                        "name",
                        file.toString(),
                        "lfc-interval",
                        0);
            }

            @Override
            public List<String> rows() {
                try {
                    return Rows.withClientTimes(
                            Files.readAllLines(file, StandardCharsets.ISO_8859_1), ",");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void empty() {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /** Tables, the counters that Kea keeps about them included. */
    static LeaseStore tables(Database.Schema schema, Family family) {
        String table = family == Family.V4 ? "lease4" : "lease6";
        return new LeaseStore() {
            @Override
            public Map<String, Object> connection() {
                return schema.connection();
            }

            @Override
            public List<String> rows() {
                List<String> rows = new ArrayList<>();
                rows.addAll(Rows.withClientTimes(schema.dump(table), "\t"));
                rows.addAll(schema.dump(table + "_stat"));
                return rows;
            }

            @Override
            public void empty() {
                schema.empty();
            }
        };
    }

    /** Rewrites dumped rows. */
    final class Rows {
        private static final long INFINITE = 0xffffffffL;

        private Rows() {}

        /**
         * Replaces the end of a lease by the client's last transaction time, from which it was
         * computed: that is the one that depends on when the command came.
         */
        static List<String> withClientTimes(List<String> rows, String separator) {
            if (rows.isEmpty()) {
                return rows;
            }
            List<String> columns = Arrays.asList(rows.get(0).split(separator, -1));
            int expire = columns.indexOf("expire");
            int lifetime = columns.indexOf("valid_lifetime");
            List<String> all = new ArrayList<>();
            for (String row : rows.subList(1, rows.size())) {
                String[] cells = row.split(separator, -1);
                cells[expire] = "cltt=" + clientTime(cells[expire], cells[lifetime]);
                all.add(String.join(separator, cells));
            }
            return all;
        }

        private static long clientTime(String expire, String lifetime) {
            long end =
                    expire.contains(":")
                            ? Instant.parse(expire.replace(' ', 'T').replaceAll("\\+00$", "") + "Z")
                                    .getEpochSecond()
                            : Long.parseLong(expire);
            long valid = Long.parseLong(lifetime);
            return valid == INFINITE ? end : end - valid;
        }
    }
}
