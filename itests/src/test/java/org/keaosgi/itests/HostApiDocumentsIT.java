// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Lab;

/** The API documents of the commands for host reservations, sent to a real Kea as written. */
public class HostApiDocumentsIT {
    private static final String BUNDLE = "org.keaosgi.host-cmds";
    private static final String PREFIX = "reservation-";

    /** In an order in which each finds what it needs. */
    private static final List<String> ORDER =
            List.of(
                    "add",
                    "get",
                    "get-all",
                    "get-page",
                    "get-by-hostname",
                    "get-by-id",
                    "get-by-address",
                    "update",
                    "del");

    @Rule public final Lab lab = new Lab();

    private BundleDocuments documents;

    @Before
    public void read() throws IOException {
        documents = new BundleDocuments(BUNDLE);
    }

    private KeaServer start(Family family, String prefix) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("interfaces-config", Map.of("interfaces", List.of()));
        body.put("lease-database", Map.of("type", "memfile", "persist", false));
        body.put(
                "hooks-libraries",
                List.of(
                        Map.of(
                                "library",
                                KeaUnderTest.hookLibrary().toString(),
                                "parameters",
                                OsgiHook.in(lab, "storage").bundle(BUNDLE).parameters())));
        body.put(
                family == Family.V4 ? "subnet4" : "subnet6",
                List.of(Map.of("id", 1, "subnet", prefix)));
        return new KeaServer(lab, KeaConfig.of(family, body)).start();
    }

    @Test
    public void dhcp4() {
        KeaServer kea = start(Family.V4, "192.0.2.0/24");
        Set<String> sent = new TreeSet<>();
        for (String name : ORDER) {
            Answer answer = documents.send(kea, PREFIX + name);
            documents.assertTellsLike(PREFIX + name, answer);
            sent.add(PREFIX + name);
        }
        assertEquals(documents.documented(Family.V4), sent);
        assertEquals(sent, BundleDocuments.offered(kea, PREFIX));
        kea.stop();
    }

    @Test
    public void dhcp6HasTheSame() {
        KeaServer kea = start(Family.V6, "2001:db8:1::/64");
        assertEquals(documents.documented(Family.V6), BundleDocuments.offered(kea, PREFIX));
        kea.stop();
    }
}
