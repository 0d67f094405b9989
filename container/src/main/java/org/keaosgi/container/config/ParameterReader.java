// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keaosgi.container.json.Json;

/**
 * Reads the hook library's parameters. Names and types have been checked by the native side before
 * a JVM existed; this checks them again, because it must not rely on it, and what they mean.
 */
public final class ParameterReader {
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    List.of(
                            "home",
                            "java-home",
                            "jvm-options",
                            "storage",
                            "bundle-directories",
                            "script-directories",
                            "deploy",
                            "bundles",
                            "config"));

    private final Map<String, Object> values;
    private final Problems problems;

    private ParameterReader(Map<String, Object> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    /**
     * Reads them.
     *
     * @param values as in {@code kea.conf}
     * @param defaults for what is absent
     * @param problems takes the mistakes
     * @return of use only when there was no mistake
     */
    public static Parameters read(
            Map<String, Object> values, Parameters defaults, Problems problems) {
        ParameterReader reader = new ParameterReader(values, problems);
        for (String name : values.keySet()) {
            if (!KNOWN.contains(name)) {
                problems.add(name, "unknown parameter; known are " + String.join(", ", KNOWN));
            }
        }
        return new Parameters(
                reader.path("storage", defaults.storage()),
                reader.paths("bundle-directories", defaults.bundleDirectories()),
                reader.paths("script-directories", defaults.scriptDirectories()),
                Optional.ofNullable(reader.path("deploy", null)),
                reader.bundles(),
                reader.config());
    }

    private Path path(String name, Path otherwise) {
        Object value = values.get(name);
        return value == null ? otherwise : absolute(name, value, otherwise);
    }

    private List<Path> paths(String name, List<Path> otherwise) {
        if (values.get(name) == null) {
            return otherwise;
        }
        List<Path> paths = new ArrayList<>();
        List<?> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            Path path = absolute(name + "[" + i + "]", list.get(i), null);
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    private Path absolute(String where, Object value, Path otherwise) {
        if (!(value instanceof String text)) {
            problems.add(where, "must be a string, not " + Json.typeName(value));
            return otherwise;
        }
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path.normalize();
            }
            problems.add(where, "must be an absolute path, not '" + text + "'");
        } catch (InvalidPathException e) {
            problems.add(where, "is no path: " + e.getMessage());
        }
        return otherwise;
    }

    private List<String> bundles() {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<?> list = list("bundles");
        for (int i = 0; i < list.size(); i++) {
            String where = "bundles[" + i + "]";
            if (!(list.get(i) instanceof String name)) {
                problems.add(where, "must be a string, not " + Json.typeName(list.get(i)));
            } else if (name.isBlank()) {
                problems.add(where, "must be a bundle's symbolic name, not empty");
            } else if (!seen.add(name)) {
                problems.add(where, "'" + name + "' stands there twice");
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private Map<String, Map<String, Object>> config() {
        Map<String, Map<String, Object>> config = new LinkedHashMap<>();
        Object value = values.get("config");
        if (value instanceof Map<?, ?> map) {
            map.forEach((pid, properties) -> addConfig((String) pid, properties, config));
        } else if (value != null) {
            problems.add("config", "must be a map, not " + Json.typeName(value));
        }
        return config;
    }

    private void addConfig(String pid, Object properties, Map<String, Map<String, Object>> config) {
        if (properties instanceof Map<?, ?> map) {
            Map<String, Object> typed = new LinkedHashMap<>();
            map.forEach((name, value) -> typed.put((String) name, value));
            config.put(pid, typed);
        } else {
            problems.add("config." + pid, "must be a map, not " + Json.typeName(properties));
        }
    }

    private List<?> list(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        problems.add(name, "must be a list, not " + Json.typeName(value));
        return List.of();
    }
}
