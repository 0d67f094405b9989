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

/** A server with the subnets that {@link HostCommands} is about, and a store of its own. */
final class HostServer {
    private static final List<String> TABLES =
            List.of("hosts", "ipv6_reservations", "dhcp4_options", "dhcp6_options");

    /** When an option was written. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.\\d+]*");

    private final KeaServer server;
    private final Optional<Database.Schema> store;

    /** A server with some library for host commands, not started yet. */
    private HostServer(
            Lab lab,
            Family family,
            Optional<Database> database,
            String name,
            Map<String, Object> library) {
        store = database.map(one -> one.schema(name));
        server =
                new KeaServer(lab, config(family, store, library), name)
                        .environment(database.map(Database::environment).orElseGet(Map::of));
    }

    /**
     * One whose commands are those of Kea's own library.
     *
     * @param database empty for reservations in memory alone
     */
    static HostServer ofKea(Lab lab, Family family, Optional<Database> database) {
        Map<String, Object> library = Map.of("library", "libdhcp_host_cmds.so");
        return new HostServer(lab, family, database, "native", library);
    }

    /**
     * One whose commands are those of our bundle.
     *
     * @param database empty for reservations in memory alone
     */
    static HostServer ofBundle(Lab lab, Family family, Optional<Database> database) {
        Map<String, Object> parameters =
                Map.of(
                        "storage",
                        lab.directory().resolve("storage").toString(),
                        "bundles",
                        List.of("org.keaosgi.host-cmds"));
        Map<String, Object> library =
                Map.of("library", KeaUnderTest.hookLibrary().toString(), "parameters", parameters);
        return new HostServer(lab, family, database, "ours", library);
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
        Map<String, Object> guarded =
                new LinkedHashMap<>(subnet(88, v4 ? "10.3.0.0/24" : "2001:db8:3::/64"));
        guarded.put("client-class", "KNOWN");
        body.put(
                v4 ? "subnet4" : "subnet6",
                List.of(
                        subnet(44, v4 ? "10.1.0.0/24" : "2001:db8:1::/64"),
                        subnet(66, v4 ? "10.2.0.0/24" : "2001:db8:2::/64"),
                        guarded,
                        subnet(99, v4 ? "10.1.0.0/16" : "2001:db8:1::/48")));
        return KeaConfig.of(family, body);
    }

    private static Map<String, Object> subnet(int id, String prefix) {
        return Map.of("id", id, "subnet", prefix);
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    /** Sends bytes, one per char, and returns the answer's. */
    String exchange(String command) {
        return server.exchange(command);
    }

    /** Forgets all reservations. */
    void reset() {
        store.ifPresent(Database.Schema::empty);
        server.command("config-reload").expect(0);
    }

    /** What its database holds of reservations, without the times at which it was written. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            store.map(schema -> schema.dump(table)).orElseGet(List::of).stream()
                    .map(row -> table + "\t" + WRITTEN.matcher(row).replaceAll("#"))
                    .forEach(rows::add);
        }
        return rows;
    }
}
