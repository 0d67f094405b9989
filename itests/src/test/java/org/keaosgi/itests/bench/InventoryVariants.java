// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.lab.Lab;

/** Kea's own allocator, and facebook-trick in its place with all clients of the load in a file. */
final class InventoryVariants {
    private static final String TRICK = "org.keaosgi.facebook-trick";

    private InventoryVariants() {}

    static List<Variant> all() {
        return List.of(
                new Variant("Kea's own", lab -> Bench.config(false)),
                new Variant("Kea's own, lease file", InventoryVariants::withLeaseFile),
                Variant.java("facebook-trick, stateless", lab -> trick(lab, "stateless")),
                Variant.java("facebook-trick, recorded", lab -> trick(lab, "recorded")));
    }

    private static KeaConfig withLeaseFile(Lab lab) {
        String file = lab.directory().resolve("leases.csv").toString();
        return Bench.config(false)
                .set("lease-database", Map.of("type", "memfile", "persist", true, "name", file));
    }

    private static KeaConfig trick(Lab lab, String mode) {
        Path inventory = lab.directory().resolve("inventory.csv");
        try {
            Files.writeString(inventory, inventory(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bench.config(false)
                .hook(
                        Map.of(
                                "storage",
                                Bench.storage(lab),
                                "bundles",
                                List.of(TRICK),
                                "config",
                                Map.of(
                                        TRICK,
                                        Map.of("mode", mode),
                                        TRICK + ".file",
                                        Map.of("file", inventory.toString()))));
    }

    private static String inventory() {
        return LongStream.range(0, LoadRun.CLIENTS)
                .mapToObj(InventoryVariants::entry)
                .collect(Collectors.joining("\n", "hw-address,ip-address\n", "\n"));
    }

    private static String entry(long client) {
        String hardwareAddress = "%012x".formatted(LoadRun.HARDWARE_ADDRESS + client);
        return "%s,198.18.%d.%d".formatted(hardwareAddress, 64 + (client >> 8), client & 0xff);
    }
}
