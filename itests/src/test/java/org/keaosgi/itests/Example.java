// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

/**
 * A configuration from the examples, as it stands there but for what its comments tell the reader
 * to adapt: interface, places of files, and lifetimes that a test can wait for.
 */
final class Example {
    private static final Gson GSON =
            new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();

    private final Path directory;
    private final Family family;
    private final Map<String, Object> body;

    Example(String name, Family family) throws IOException {
        this.family = family;
        directory = Repository.root().resolve("examples").resolve(name);
        Path file = directory.resolve(family.daemon() + ".conf");
        String text = Files.readString(file).replace("eth1", "srv0");
        Map<String, Map<String, Object>> whole =
                GSON.fromJson(text, new TypeToken<Map<String, Map<String, Object>>>() {}.getType());
        body = whole.get(family.root());
    }

    Example set(String name, Object value) {
        body.put(name, value);
        return this;
    }

    /** Expired leases are found within a second. */
    Example impatient() {
        map(body.get("expired-leases-processing")).put("reclaim-timer-wait-time", 1);
        return this;
    }

    /** A setting of the bundle. */
    Example runscript(String name, Object value) {
        settings().put(name, value);
        return this;
    }

    KeaConfig in(Lab lab) {
        Map<String, Object> library = map(list(body.get("hooks-libraries")).get(0));
        library.put("library", KeaUnderTest.hookLibrary().toString());
        Map<String, Object> parameters = map(library.get("parameters"));
        parameters.put("storage", lab.directory().resolve("storage").toString());
        parameters.replace(
                "bundle-directories",
                List.of(
                        Repository.home().resolve("bundles").toString(),
                        lab.directory().toString()));
        if (parameters.containsKey("config")) {
            useScript(parameters);
        }
        body.put("lease-database", Map.of("type", "memfile", "persist", false));
        return KeaConfig.of(family, body);
    }

    private void useScript(Map<String, Object> parameters) {
        parameters.put("script-directories", List.of(directory.toString()));
        Path script = Path.of((String) settings().get("script")).getFileName();
        settings().put("script", directory.resolve(script).toString());
    }

    private Map<String, Object> settings() {
        Map<String, Object> library = map(list(body.get("hooks-libraries")).get(0));
        Map<String, Object> config = map(map(library.get("parameters")).get("config"));
        return map(config.get(OsgiHook.RUNSCRIPT));
    }

    @SuppressWarnings("unchecked") // as Gson made it
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // as Gson made it
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
