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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Repository;

/** The API documents of a bundle's commands, to be held against a real Kea. */
final class BundleDocuments {
    private final TreeMap<String, JsonObject> documents = new TreeMap<>();

    /** Reads those of a bundle. */
    BundleDocuments(String bundle) throws IOException {
        Path directory = Repository.root().resolve("docs/api");
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                JsonObject document =
                        JsonParser.parseString(Files.readString(file, UTF_8)).getAsJsonObject();
                if (document.get("hook").getAsString().equals(bundle)) {
                    documents.put(document.get("name").getAsString(), document);
                }
            }
        }
    }

    /** The commands that there are for a daemon, as the documents have it. */
    Set<String> documented(Family family) {
        Set<String> documented = new TreeSet<>();
        documents.forEach(
                (name, document) -> {
                    if (document.getAsJsonArray("support").toString().contains(family.daemon())) {
                        documented.add(name);
                    }
                });
        return documented;
    }

    /** The commands that there are in truth, among those that begin with a prefix. */
    static Set<String> offered(KeaServer kea, String prefix) {
        Set<String> names = new TreeSet<>();
        for (JsonElement name : kea.command("list-commands").arguments().getAsJsonArray()) {
            if (name.getAsString().startsWith(prefix)) {
                names.add(name.getAsString());
            }
        }
        return names;
    }

    /** Sends the command as its document has it. The answer tells nothing that isn't documented. */
    Answer send(KeaServer kea, String command) {
        JsonObject request = syntax(command, "cmd-syntax");
        assertEquals(command, request.get("command").getAsString());
        Answer answer = kea.raw(request.toString());
        assertEquals(command + ": " + answer, 0, answer.result());
        Set<String> told = names(answer.arguments());
        assertTrue(command + " tells " + told, told(command).containsAll(told));
        return answer;
    }

    /** The document's example answers with arguments exactly if the real answer has some. */
    void assertTellsLike(String command, Answer answer) {
        assertEquals(command, told(command).isEmpty(), names(answer.arguments()).isEmpty());
    }

    private Set<String> told(String command) {
        return names(syntax(command, "resp-syntax").get("arguments"));
    }

    private JsonObject syntax(String command, String which) {
        JsonArray lines = documents.get(command).getAsJsonArray(which);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.getAsString()));
        return JsonParser.parseString(text.toString()).getAsJsonObject();
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
