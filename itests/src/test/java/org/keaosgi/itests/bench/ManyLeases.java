// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.lab.Lab;

/** Servers that find very many leases in their lease file when they start. */
final class ManyLeases {
    static final int COUNT = 100_000;

    private static final int VALID = 1_000_000;
    private static final String COLUMNS =
            "address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,"
                    + "state,user_context";

    private ManyLeases() {}

    /** Kea's own library, and our bundle. */
    static List<Variant> variants(boolean threads) {
        return List.of(
                new Variant(
                        "native library",
                        lab ->
                                config(
                                        lab,
                                        threads,
                                        c -> c.library("libdhcp_lease_cmds.so", Map.of()))),
                Variant.java("bundle", lab -> config(lab, threads, c -> c.hook(parameters(lab)))));
    }

    private static Map<String, Object> parameters(Lab lab) {
        return Map.of(
                "storage",
                lab.directory().resolve("osgi").toString(),
                "bundles",
                List.of("org.keaosgi.lease-cmds"));
    }

    private static KeaConfig config(Lab lab, boolean threads, UnaryOperator<KeaConfig> hook) {
        Path file = lab.directory().resolve("leases.csv");
        write(file);
        KeaConfig config = KeaConfig.v4().multiThreading(threads).severity("WARN");
        config.addSubnet(3, "10.0.0.0/8", "10.0.0.1 - 10.255.255.254");
        config.set(
                "lease-database",
                Map.of("type", "memfile", "name", file.toString(), "lfc-interval", 0));
        return hook.apply(config);
    }

    private static void write(Path file) {
        long expire = Instant.now().getEpochSecond() + VALID;
        StringBuilder lines = new StringBuilder(COLUMNS).append('\n');
        for (int number = 0; number < COUNT; number++) {
            lines.append(
                    String.format(
                            "%s,%s,,%d,%d,3,0,0,host%d.example.org,0,%n",
                            address(number), hardwareAddress(number), VALID, expire, number));
        }
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a lease; from {@link #COUNT} on, there is none. */
    static String address(int number) {
        return "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    static String hardwareAddress(int number) {
        return String.format(
                "02:00:00:%02x:%02x:%02x", number >> 16, number >> 8 & 255, number & 255);
    }
}
