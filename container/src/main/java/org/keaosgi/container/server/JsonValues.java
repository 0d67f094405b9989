// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks into values as {@link org.keaosgi.container.json.Json} makes them. */
final class JsonValues {
    private JsonValues() {}

    /** The same, but nobody can change it. */
    static Object frozen(Object value) {
        if (value instanceof Map<?, ?> map) {
            return frozenMap(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(frozen(element)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    /** A map that nobody can change. */
    static Map<String, Object> frozenMap(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put((String) name, frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    /** The map under a name, empty when there is none. */
    @SuppressWarnings("unchecked") // JSON maps have text for keys
    static Optional<Map<String, Object>> map(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> map
                ? Optional.of((Map<String, Object>) map)
                : Optional.empty();
    }

    /** The elements of the list under a name that are of a type. */
    static <T> List<T> list(Map<String, Object> parent, String name, Class<T> type) {
        return parent.get(name) instanceof List<?> list
                ? list.stream().filter(type::isInstance).map(type::cast).toList()
                : List.of();
    }

    /** The maps of the list under a name. */
    @SuppressWarnings("unchecked") // JSON maps have text for keys
    static List<Map<String, Object>> maps(Map<String, Object> parent, String name) {
        return list(parent, name, Map.class).stream()
                .map(map -> (Map<String, Object>) map)
                .toList();
    }

    /** The text under a name, empty when there is none or it is empty. */
    static Optional<String> text(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof String text && !text.isEmpty()
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The number under a name. */
    static Optional<Long> number(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof Long number ? Optional.of(number) : Optional.empty();
    }
}
