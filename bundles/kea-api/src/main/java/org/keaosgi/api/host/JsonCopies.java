// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies of JSON values that nobody can change. */
final class JsonCopies {
    private JsonCopies() {}

    static List<Map<String, Object>> maps(List<Map<String, Object>> maps) {
        return maps.stream().map(JsonCopies::map).toList();
    }

    static Map<String, Object> map(Map<String, Object> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, value(value)));
        return Collections.unmodifiableMap(copy);
    }

    @SuppressWarnings("unchecked") // JSON has no keys but text
    private static Object value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map((Map<String, Object>) map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(value(element)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }
}
