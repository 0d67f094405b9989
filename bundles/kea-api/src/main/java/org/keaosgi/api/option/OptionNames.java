// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of option codes, taken from the constants so that the two never differ. */
final class OptionNames {
    private OptionNames() {}

    /** Maps the values of the public number constants of a class to their names in Kea's style. */
    static Map<Integer, String> of(Class<?> constants) {
        Map<Integer, String> names = new HashMap<>();
        for (Field field : constants.getFields()) {
            if (field.getType() == int.class && Modifier.isStatic(field.getModifiers())) {
                names.put(
                        valueOf(field), field.getName().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return Map.copyOf(names);
    }

    private static int valueOf(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
