// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;

/** Two servers that differ in who answers their commands for host reservations. */
final class HostPair {
    private static final List<String> TABLES =
            List.of("hosts", "ipv6_reservations", "dhcp4_options", "dhcp6_options");

    /** When an option was written. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.\\d+]*");

    private final KeaServer oracle;
    private final KeaServer subject;
    private final Optional<Database.Schema> oracleStore;
    private final Optional<Database.Schema> subjectStore;

    /**
     * Two servers, not started yet.
     *
     * @param kind of the database, empty for memory
     */
    HostPair(Lab lab, Family family, Optional<Database.Kind> kind) {
        Optional<Database> database = kind.map(one -> Database.start(lab, one));
        oracleStore = database.map(one -> one.schema("native"));
        subjectStore = database.map(one -> one.schema("ours"));
        Map<String, String> environment = database.map(Database::environment).orElseGet(Map::of);
        Map<String, Object> own =
                Map.of(
                        "library",
                        KeaUnderTest.hookLibrary().toString(),
                        "parameters",
                        Map.of(
                                "storage",
                                lab.directory().resolve("storage").toString(),
                                "bundles",
                                List.of("org.keaosgi.host-cmds")));
        Map<String, Object> natives = Map.of("library", "libdhcp_host_cmds.so");
        oracle =
                new KeaServer(lab, config(family, oracleStore, natives), "native")
                        .environment(environment);
        subject =
                new KeaServer(lab, config(family, subjectStore, own), "ours")
                        .environment(environment);
    }

    private static KeaConfig config(
            Family family, Optional<Database.Schema> store, Map<String, Object> library) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("interfaces-config", Map.of("interfaces", List.of()));
        body.put("lease-database", Map.of("type", "memfile", "persist", false));
        body.put("hooks-libraries", List.of(library));
        body.put("valid-lifetime", 4000);
        body.put("multi-threading", Map.of("enable-multi-threading", false));
        store.ifPresent(schema -> body.put("hosts-database", schema.connection()));
        boolean v4 = family == Family.V4;
        body.put(
                v4 ? "subnet4" : "subnet6",
                List.of(
                        Map.of("id", 44, "subnet", v4 ? "10.1.0.0/24" : "2001:db8:1::/64"),
                        Map.of("id", 66, "subnet", v4 ? "10.2.0.0/24" : "2001:db8:2::/64"),
                        Map.of(
                                "id",
                                88,
                                "subnet",
                                v4 ? "10.3.0.0/24" : "2001:db8:3::/64",
                                "client-classes",
                                List.of("KNOWN")),
                        Map.of("id", 99, "subnet", v4 ? "10.1.0.0/16" : "2001:db8:1::/48")));
        return KeaConfig.of(family, body);
    }

    void start() {
        oracle.start();
        subject.start();
    }

    void stop() {
        oracle.stop();
        subject.stop();
    }

    /** Both forget all reservations. */
    void reset() {
        oracleStore.ifPresent(Database.Schema::empty);
        subjectStore.ifPresent(Database.Schema::empty);
        oracle.command("config-reload").expect(0);
        subject.command("config-reload").expect(0);
    }

    KeaServer oracle() {
        return oracle;
    }

    KeaServer subject() {
        return subject;
    }

    List<String> oracleRows() {
        return rows(oracleStore);
    }

    List<String> subjectRows() {
        return rows(subjectStore);
    }

    private static List<String> rows(Optional<Database.Schema> store) {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            store.map(schema -> schema.dump(table)).orElseGet(List::of).stream()
                    .map(row -> table + "\t" + WRITTEN.matcher(row).replaceAll("#"))
                    .forEach(rows::add);
        }
        return rows;
    }
}
