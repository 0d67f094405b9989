// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

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

    private final TreeMap<String, JsonObject> documents = new TreeMap<>();

    @Before
    public void read() throws IOException {
        Path directory = Repository.root().resolve("docs/api");
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                JsonObject document =
                        JsonParser.parseString(Files.readString(file, UTF_8)).getAsJsonObject();
                if (document.get("hook").getAsString().equals(LeaseCmdsLab.BUNDLE)) {
                    documents.put(document.get("name").getAsString(), document);
                }
            }
        }
    }

    private JsonObject syntax(String command, String which) {
        JsonArray lines = documents.get(command).getAsJsonArray(which);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.getAsString()));
        return JsonParser.parseString(text.toString()).getAsJsonObject();
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
        Set<String> documented = new TreeSet<>();
        documents.forEach(
                (name, document) -> {
                    if (document.getAsJsonArray("support").toString().contains(family.daemon())) {
                        documented.add(name);
                    }
                });
        String prefix = family == Family.V4 ? "lease4-" : "lease6-";
        Set<String> offered = offered(dhcp, prefix);
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

    private static Set<String> offered(LeaseCmdsLab dhcp, String prefix) {
        Set<String> names = new TreeSet<>();
        for (JsonElement name : dhcp.kea().command("list-commands").arguments().getAsJsonArray()) {
            if (name.getAsString().startsWith(prefix)) {
                names.add(name.getAsString());
            }
        }
        return names;
    }

    private static Set<String> prefixed(String prefix, List<String> names) {
        Set<String> all = new TreeSet<>();
        names.forEach(name -> all.add(prefix + name));
        return all;
    }

    private void assertDocument(LeaseCmdsLab dhcp, String command) {
        JsonObject request = syntax(command, "cmd-syntax");
        assertEquals(command, request.get("command").getAsString());
        Answer answer = dhcp.kea().raw(request.toString());
        assertEquals(command + ": " + answer, 0, answer.result());
        Set<String> told = names(answer.arguments());
        Set<String> documented = names(syntax(command, "resp-syntax").get("arguments"));
        assertTrue(command + " tells " + told, documented.containsAll(told));
        if (!command.equals("lease6-bulk-apply")) { // which tells failures only
            assertEquals(command, documented.isEmpty(), told.isEmpty());
        }
    }

    /** All keys of a value, at any depth. */
    private static Set<String> names(JsonElement value) {
        Set<String> names = new TreeSet<>();
        if (value != null && value.isJsonArray()) {
            value.getAsJsonArray().forEach(element -> names.addAll(names(element)));
        } else if (value != null && value.isJsonObject()) {
            value.getAsJsonObject()
                    .entrySet()
                    .forEach(
                            entry -> {
                                names.add(entry.getKey());
                                names.addAll(names(entry.getValue()));
                            });
        }
        return names;
    }
}
