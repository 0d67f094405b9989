// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;

/** Where a test keeps its host reservations: in memory, or in a real database. */
enum HostStore {
    MEMORY(null, "memory"),
    POSTGRESQL(Database.Kind.POSTGRESQL, "database"),
    MARIADB(Database.Kind.MARIADB, "database");

    private final Database.Kind kind;
    private final String target;

    HostStore(Database.Kind kind, String target) {
        this.kind = kind;
        this.target = target;
    }

    /** The operation target of commands that means this store. */
    String target() {
        return target;
    }

    /**
     * A server with this store.
     *
     * @param server not started yet
     * @param database null for memory
     * @param hosts where the database has them, null for memory
     */
    record Running(KeaServer server, Database database, Database.Schema hosts) {}

    /** Gives a configuration this store. */
    Running serve(Lab lab, KeaConfig config) {
        if (kind == null) {
            return new Running(new KeaServer(lab, config), null, null);
        }
        Database database = Database.start(lab, kind);
        Database.Schema hosts = database.schema("hosts");
        config.set("hosts-database", hosts.connection());
        KeaServer server = new KeaServer(lab, config).environment(database.environment());
        return new Running(server, database, hosts);
    }
}
