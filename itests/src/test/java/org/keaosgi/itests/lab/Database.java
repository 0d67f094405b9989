// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.keaosgi.itests.kea.KeaUnderTest;

/**
 * A database server of a lab, on a private socket; gone with the lab. It may be ended and started
 * again in between, and holds as many databases with Kea's schema as a test wants.
 */
public final class Database implements AutoCloseable {
    /** Which program. */
    public enum Kind {
        POSTGRESQL("postgresql"),
        MARIADB("mysql");

        /** The type of Kea's {@code lease-database} and {@code hosts-database}. */
        final String type;

        Kind(String type) {
            this.type = type;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The host name of reservations that it takes ten minutes, once told so, to store. */
    public static final String SLOW = "slow";

    private static final String TABLES = "SELECT table_name FROM information_schema.tables";

    /** The tables that a server writes to; all else is the schema's own. */
    private static final Pattern FILLED =
            Pattern.compile("lease[46](_pool)?(_stat)?|hosts|ipv6_reservations|dhcp[46]_options");

    private final Lab lab;
    private final Kind kind;
    private String place;

    private Database(Lab lab, Kind kind) {
        this.lab = lab;
        this.kind = kind;
    }

    /** Starts a server; a lab has at most one of each kind. */
    public static Database start(Lab lab, Kind kind) {
        return lab.manage(new Database(lab, kind)).start();
    }

    /** Starts it again after {@link #stop} or {@link #kill}, with all that it held. */
    public Database start() {
        place = lab.database("start", kind.word()).trim();
        return this;
    }

    /** Ends it in good order, breaking off whatever is connected. */
    public void stop() {
        lab.database("stop", kind.word());
    }

    /** Ends it like a power failure. */
    public void kill() {
        lab.database("kill", kind.word());
    }

    /** Makes a database with the schema of the Kea under test. */
    public Schema schema(String name) {
        lab.database("schema", kind.word(), name, KeaUnderTest.scripts().toString());
        return new Schema(name);
    }

    /** What a daemon must have in its environment to find this server. */
    public Map<String, String> environment() {
        return kind == Kind.MARIADB ? Map.of("MYSQL_UNIX_PORT", place) : Map.of();
    }

    /** The lab's end is the server's end. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return kind.word();
    }

    /** One database with Kea's tables. */
    public final class Schema {
        private final List<String> filledByServers;
        private final String name;

        private Schema(String name) {
            this.name = name;
            filledByServers = sql(TABLES).stream().filter(FILLED.asMatchPredicate()).toList();
        }

        /** What stands in {@code lease-database} or {@code hosts-database}. */
        public Map<String, Object> connection() {
            return Map.of(
                    "type",
                    kind.type,
                    "name",
                    name,
                    "user",
                    "kea",
                    "password",
                    "kea",
                    "host",
                    kind == Kind.MARIADB ? "localhost" : place,
                    "max-reconnect-tries",
                    1000,
                    "reconnect-wait-time",
                    50);
        }

        /** Runs SQL; rows come tab-separated, after a line with the columns' names. */
        public List<String> sql(String statements) {
            return lab.databaseSql(kind.word(), name, statements).lines().toList();
        }

        /** The rows of a table, sorted as text, below the columns' names; nothing when empty. */
        public List<String> dump(String table) {
            List<String> lines = new ArrayList<>(sql("SELECT * FROM " + table));
            if (lines.size() > 1) {
                Collections.sort(lines.subList(1, lines.size()));
            }
            return lines.size() > 1 ? lines : List.of();
        }

        /** From now on a reservation with the host name {@link #SLOW} takes very long to add. */
        public void delaySlowHosts() {
            String trigger = "CREATE TRIGGER slow BEFORE INSERT ON hosts FOR EACH ROW ";
            if (kind == Kind.MARIADB) {
                sql(trigger + "SET @slept = IF(NEW.hostname = '" + SLOW + "', SLEEP(600), 0)");
                return;
            }
            String function = "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN";
            String sleep = " IF NEW.hostname = '" + SLOW + "' THEN PERFORM pg_sleep(600); END IF;";
            sql(function + sleep + " RETURN NEW; END $$");
            sql(trigger + "EXECUTE FUNCTION slow()");
        }

        /** Whether such a reservation is being added. */
        public boolean isDelayed() {
            String found =
                    kind == Kind.MARIADB
                            ? "information_schema.processlist WHERE state = 'User sleep'"
                            : "pg_stat_activity WHERE wait_event = 'PgSleep'";
            return !sql("SELECT 1 FROM " + found).isEmpty();
        }

        /** As if no lease and no reservation had ever been stored. */
        public void empty() {
            StringBuilder script = new StringBuilder();
            if (kind == Kind.MARIADB) {
                script.append("SET FOREIGN_KEY_CHECKS = 0;\n");
                filledByServers.forEach(table -> script.append("TRUNCATE " + table + ";\n"));
            } else {
                script.append("TRUNCATE " + String.join(", ", filledByServers));
                script.append(" RESTART IDENTITY CASCADE");
            }
            sql(script.toString());
        }
    }
}
