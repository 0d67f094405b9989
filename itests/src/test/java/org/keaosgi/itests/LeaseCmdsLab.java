// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Lab;

/** A Kea with the lease commands and the subnets of the documentation, and no network. */
final class LeaseCmdsLab {
    static final String BUNDLE = "org.keaosgi.lease-cmds";

    private final KeaServer kea;
    private final String prefix;
    private final int conflict;

    private LeaseCmdsLab(KeaServer kea, String prefix) {
        this.kea = kea;
        this.prefix = prefix;
        this.conflict = KeaUnderTest.since(2, 6, 0) ? 4 : 1;
    }

    static LeaseCmdsLab start(Lab lab, Family family) {
        return family == Family.V4
                ? start(lab, family, false, "192.0.2.0/24", "198.51.100.0/24")
                : start(lab, family, false, "2001:db8:1::/64", "2001:db8:2::/64");
    }

    /** With other subnets, which get the ids 1, 2 and so on. */
    static LeaseCmdsLab start(Lab lab, Family family, boolean multiThreading, String... prefixes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("interfaces-config", Map.of("interfaces", List.of()));
        body.put("lease-database", Map.of("type", "memfile", "persist", false));
        body.put("dhcp-ddns", Map.of("enable-updates", true));
        body.put("valid-lifetime", 3600);
        body.put(
                "multi-threading",
                Map.of("enable-multi-threading", multiThreading, "thread-pool-size", 2));
        body.put(
                "hooks-libraries",
                List.of(
                        Map.of(
                                "library",
                                KeaUnderTest.hookLibrary().toString(),
                                "parameters",
                                OsgiHook.in(lab, "storage").bundle(BUNDLE).parameters())));
        body.put(family == Family.V4 ? "subnet4" : "subnet6", subnets(prefixes));
        KeaServer kea = new KeaServer(lab, KeaConfig.of(family, body)).start();
        return new LeaseCmdsLab(kea, family == Family.V4 ? "lease4-" : "lease6-");
    }

    private static List<Map<String, Object>> subnets(String... prefixes) {
        List<Map<String, Object>> subnets = new ArrayList<>();
        for (String prefix : prefixes) {
            subnets.add(subnet(subnets.size() + 1, prefix));
        }
        return subnets;
    }

    private static Map<String, Object> subnet(int id, String prefix) {
        return Map.of("id", id, "subnet", prefix, "pools", List.of(Map.of("pool", prefix)));
    }

    KeaServer kea() {
        return kea;
    }

    /** The result code of a clash: Kea 2.2 has none of its own. */
    int conflict() {
        return conflict;
    }

    /** A command of the family, as {@code get} for {@code lease4-get}; null for no arguments. */
    Answer send(String command, Map<String, ?> arguments) {
        return kea.command(prefix + command, arguments);
    }

    /** Checks result code and text of an answer. */
    Answer expect(int result, String text, String command, Map<String, ?> arguments) {
        Answer answer = send(command, arguments);
        assertEquals(result + " " + text, answer.result() + " " + answer.text());
        return answer;
    }

    /** The newest value of a statistic. */
    long statistic(String name) {
        return kea.statistic(name);
    }

    /** Arguments that name the bundle. */
    static Map<String, Object> bundle() {
        return Map.of("bundle", BUNDLE);
    }
}
