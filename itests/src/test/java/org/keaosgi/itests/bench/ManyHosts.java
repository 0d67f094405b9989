// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;

/** Servers with very many host reservations in a PostgreSQL of their own. */
final class ManyHosts {
    static final int COUNT = 100_000;
    static final int SUBNET = 3;

    private ManyHosts() {}

    /** Kea's own library, and our bundle. */
    static List<Variant> variants() {
        return List.of(
                new Variant(
                        "native library",
                        lab -> config(lab, c -> c.library("libdhcp_host_cmds.so", Map.of()))),
                Variant.java("bundle", lab -> config(lab, c -> c.hook(parameters(lab)))));
    }

    private static Map<String, Object> parameters(Lab lab) {
        return Map.of(
                "storage",
                lab.directory().resolve("osgi").toString(),
                "bundles",
                List.of("org.keaosgi.host-cmds"));
    }

    private static KeaConfig config(Lab lab, UnaryOperator<KeaConfig> hook) {
        Database.Schema hosts = Database.start(lab, Database.Kind.POSTGRESQL).schema("hosts");
        fill(hosts);
        KeaConfig config = KeaConfig.v4().severity("WARN");
        config.addSubnet(SUBNET, "10.0.0.0/8", "10.128.0.1 - 10.255.255.254");
        config.set("hosts-database", hosts.connection());
        return hook.apply(config);
    }

    /** Adds the reservations that {@link #address} and {@link #hardwareAddress} name. */
    private static void fill(Database.Schema hosts) {
        hosts.sql(
                """
                INSERT INTO hosts (dhcp_identifier, dhcp_identifier_type, dhcp4_subnet_id,
                        ipv4_address, hostname)
                    SELECT decode('020000' || lpad(to_hex(n), 6, '0'), 'hex'), 0, %d,
                            10 * 16777216 + n, 'host' || n || '.example.org'
                        FROM generate_series(0, %d) AS n;
                ANALYZE;
                """
                        .formatted(SUBNET, COUNT - 1));
    }

    /** The address of a reservation; from {@link #COUNT} on, there is none. */
    static String address(int number) {
        return ManyLeases.address(number);
    }

    static String hardwareAddress(int number) {
        return ManyLeases.hardwareAddress(number);
    }
}
