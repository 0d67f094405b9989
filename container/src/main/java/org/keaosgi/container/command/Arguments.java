// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.container.json.Json;

/**
 * A command's arguments, read strictly: each mistake is named, an argument that nobody knows too.
 * Read everything first, then {@link #check}.
 */
final class Arguments {
    private final Map<String, Object> values;
    private final List<String> problems = new ArrayList<>();

    Arguments(CommandRequest request, String... known) {
        values = request.arguments();
        for (String name : values.keySet()) {
            if (!Arrays.asList(known).contains(name)) {
                problems.add(
                        "unknown argument '"
                                + name
                                + "'; "
                                + (known.length == 0
                                        ? "'" + request.name() + "' takes none"
                                        : "there are: " + String.join(", ", known)));
            }
        }
    }

    /** A text that must be there. */
    String text(String name) {
        if (!values.containsKey(name)) {
            problems.add("argument '" + name + "' is missing");
            return "";
        }
        return optionalText(name);
    }

    /** A text, null when it is absent. */
    String optionalText(String name) {
        Object value = values.get(name);
        if (value instanceof String text && !text.isEmpty()) {
            return text;
        }
        if (values.containsKey(name)) {
            mistyped(name, "a string", value);
        }
        return null;
    }

    /** A bundle's symbolic name or number, as text. */
    String bundle() {
        Object value = values.get("bundle");
        return value instanceof Long number ? number.toString() : text("bundle");
    }

    /** A yes or no. */
    boolean flag(String name, boolean otherwise) {
        Object value = values.get(name);
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (values.containsKey(name)) {
            mistyped(name, "a boolean", value);
        }
        return otherwise;
    }

    /** A map that must be there. */
    Map<String, Object> map(String name) {
        if (!values.containsKey(name)) {
            problems.add("argument '" + name + "' is missing");
            return Map.of();
        }
        if (values.get(name) instanceof Map<?, ?> map) {
            return Json.asMap(map);
        }
        mistyped(name, "a map", values.get(name));
        return Map.of();
    }

    private void mistyped(String name, String wanted, Object value) {
        String got = "".equals(value) ? "an empty one" : Json.typeName(value);
        problems.add("argument '" + name + "' must be " + wanted + ", not " + got);
    }

    /** Ends the command when there was a mistake. */
    void check() throws CommandException {
        if (!problems.isEmpty()) {
            throw new CommandException(String.join("; ", problems));
        }
    }
}
