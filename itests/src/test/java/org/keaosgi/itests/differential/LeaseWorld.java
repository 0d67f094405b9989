// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;

/**
 * The configuration that both servers of a comparison have: several subnets, two of them in a
 * shared network, delegated prefixes, DNS updates on, and nothing that happens by itself.
 */
final class LeaseWorld {
    private LeaseWorld() {}

    static KeaConfig config(
            Family family,
            boolean threads,
            Map<String, Object> database,
            int ncrPort,
            Map<String, Object> library) {
        Map<String, Object> body = new LinkedHashMap<>(family == Family.V4 ? v4() : v6());
        body.put("interfaces-config", Map.of("interfaces", List.of()));
        body.put("lease-database", database);
        body.put("hooks-libraries", List.of(library));
        body.put("dhcp-ddns", ddns(ncrPort));
        body.put("ddns-send-updates", true);
        body.put("ddns-qualifying-suffix", "example.org");
        body.put("valid-lifetime", 4000);
        body.put("expired-leases-processing", noTimers());
        body.put(
                "multi-threading",
                Map.of("enable-multi-threading", threads, "thread-pool-size", 2));
        return KeaConfig.of(family, body);
    }

    private static Map<String, Object> ddns(int port) {
        return Map.of(
                "enable-updates",
                true,
                "server-ip",
                Lab.CLIENT4,
                "server-port",
                port,
                "max-queue-size",
                4096);
    }

    private static Map<String, Object> noTimers() {
        return Map.of(
                "reclaim-timer-wait-time", 0,
                "flush-reclaimed-timer-wait-time", 0,
                "hold-reclaimed-time", 3600);
    }

    private static Map<String, Object> v4() {
        return Map.of(
                "subnet4",
                List.of(
                        subnet(44, "10.1.0.0/24", "10.1.0.10 - 10.1.0.100"),
                        subnet(66, "10.2.0.0/24", "10.2.0.10 - 10.2.0.20")),
                "shared-networks",
                List.of(
                        Map.of(
                                "name",
                                "net",
                                "subnet4",
                                List.of(
                                        subnet(88, "10.3.0.0/24", "10.3.0.1 - 10.3.0.9"),
                                        silent(99, "10.4.0.0/25", "10.4.0.1 - 10.4.0.20")))));
    }

    private static Map<String, Object> v6() {
        return Map.of(
                "preferred-lifetime",
                3000,
                "subnet6",
                List.of(
                        delegating(
                                subnet(44, "2001:db8:1::/64", "2001:db8:1::1 - 2001:db8:1::20"),
                                "2001:db8:a0::"),
                        delegating(
                                subnet(66, "2001:db8:2::/64", "2001:db8:2::1 - 2001:db8:2::9"),
                                "2001:db8:a1::")),
                "shared-networks",
                List.of(
                        Map.of(
                                "name",
                                "net",
                                "subnet6",
                                List.of(
                                        silent(
                                                88,
                                                "2001:db8:3::/64",
                                                "2001:db8:3::1 - 2001:db8:3::f")))));
    }

    private static Map<String, Object> subnet(int id, String prefix, String pool) {
        Map<String, Object> subnet = new LinkedHashMap<>();
        subnet.put("id", id);
        subnet.put("subnet", prefix);
        subnet.put("pools", List.of(Map.of("pool", pool)));
        return subnet;
    }

    /** One that wants no DNS updates. */
    private static Map<String, Object> silent(int id, String prefix, String pool) {
        Map<String, Object> subnet = subnet(id, prefix, pool);
        subnet.put("ddns-send-updates", false);
        return subnet;
    }

    private static Map<String, Object> delegating(Map<String, Object> subnet, String prefix) {
        subnet.put(
                "pd-pools",
                List.of(Map.of("prefix", prefix, "prefix-len", 48, "delegated-len", 56)));
        return subnet;
    }
}
