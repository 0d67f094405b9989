// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;

/** The API documents of the lease commands, each sent to a real Kea as it is written. */
public class LeaseApiDocumentsIT {
    /** In an order in which each finds what it needs. */
    private static final List<String> ORDER4 =
            List.of(
                    "add",
                    "get",
                    "get-all",
                    "get-page",
                    "get-by-hw-address",
                    "get-by-client-id",
                    "get-by-hostname",
                    "get-by-state",
                    "resend-ddns",
                    "update",
                    "write",
                    "del",
                    "add",
                    "wipe");

    private static final List<String> ORDER6 =
            List.of(
                    "add",
                    "get",
                    "get-all",
                    "get-page",
                    "get-by-hw-address",
                    "get-by-duid",
                    "get-by-hostname",
                    "get-by-state",
                    "resend-ddns",
                    "update",
                    "write",
                    "del",
                    "bulk-apply",
                    "wipe");

    @Rule public final Lab lab = new Lab();

    private BundleDocuments documents;

    @Before
    public void read() throws IOException {
        documents = new BundleDocuments(LeaseCmdsLab.BUNDLE);
    }

    @Test
    public void dhcp4() {
        assertDocuments(Family.V4, ORDER4);
    }

    @Test
    public void dhcp6() {
        assertDocuments(Family.V6, ORDER6);
    }

    private void assertDocuments(Family family, List<String> order) {
        LeaseCmdsLab dhcp = LeaseCmdsLab.start(lab, family);
        Set<String> documented = documents.documented(family);
        String prefix = family == Family.V4 ? "lease4-" : "lease6-";
        Set<String> offered = BundleDocuments.offered(dhcp.kea(), prefix);
        boolean writes = offered.contains(prefix + "write");
        if (!writes) {
            documented.remove(prefix + "write");
        }
        assertEquals(documented, offered);
        List<String> sent = new ArrayList<>(order);
        if (!writes) {
            sent.remove("write");
        }
        sent.forEach(command -> assertDocument(dhcp, prefix + command));
        assertEquals(documented, prefixed(prefix, sent));
        dhcp.kea().stop();
    }

    private static Set<String> prefixed(String prefix, List<String> names) {
        Set<String> all = new TreeSet<>();
        names.forEach(name -> all.add(prefix + name));
        return all;
    }

    private void assertDocument(LeaseCmdsLab dhcp, String command) {
        Answer answer = documents.send(dhcp.kea(), command);
        if (!command.equals("lease6-bulk-apply")) { // which tells failures only
            documents.assertTellsLike(command, answer);
        }
    }
}
