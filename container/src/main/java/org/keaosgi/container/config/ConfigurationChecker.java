// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keaosgi.container.config.ValueConverter.MismatchException;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.ObjectClassDefinition;

/**
 * Checks a configuration against the description that its bundle brings (Metatype): names, types,
 * ranges, options, what is required. Then asks the bundle's own validators.
 */
public final class ConfigurationChecker {
    private final Descriptions descriptions;
    private final Validators validators;

    /**
     * Makes it.
     *
     * @param descriptions of the bundles
     * @param validators of the bundles
     */
    public ConfigurationChecker(Descriptions descriptions, Validators validators) {
        this.descriptions = descriptions;
        this.validators = validators;
    }

    /**
     * Checks and converts.
     *
     * @param pid of the configuration
     * @param properties as in JSON
     * @param mistakes takes a sentence for each
     * @return typed, of use only when there was no mistake
     */
    public Map<String, Object> check(
            String pid, Map<String, Object> properties, List<String> mistakes) {
        Optional<ObjectClassDefinition> description = descriptions.of(pid);
        if (description.isEmpty() && !descriptions.isOffered(pid)) {
            mistakes.add(unknownPid());
            return Map.of();
        }
        List<String> found = new ArrayList<>();
        Map<String, Object> typed =
                description.isPresent()
                        ? described(description.get(), properties, found)
                        : undescribed(properties, found);
        // What could be typed is validated also when the rest is wrong: all mistakes at once.
        found.addAll(
                validators.problemsOf(
                        Descriptions.typePid(pid), Collections.unmodifiableMap(typed)));
        mistakes.addAll(found);
        return typed;
    }

    private String unknownPid() {
        Set<String> known = descriptions.known();
        return "no installed bundle has this PID; there are: "
                + (known.isEmpty() ? "none" : String.join(", ", known));
    }

    private static Map<String, Object> described(
            ObjectClassDefinition description,
            Map<String, Object> properties,
            List<String> mistakes) {
        Map<String, AttributeDefinition> attributes = attributes(description);
        Map<String, Object> typed = new LinkedHashMap<>();
        properties.forEach(
                (name, value) -> {
                    AttributeDefinition attribute = attributes.get(name);
                    if (attribute != null) {
                        convert(attribute, name, value, typed, mistakes);
                    } else if (CommonProperties.contains(name)) {
                        convertCommon(name, value, typed, mistakes);
                    } else {
                        mistakes.add(
                                "unknown property '"
                                        + name
                                        + "'; there are: "
                                        + String.join(", ", attributes.keySet()));
                    }
                });
        for (AttributeDefinition required :
                definitions(description, ObjectClassDefinition.REQUIRED)) {
            if (!properties.containsKey(required.getID()) && required.getDefaultValue() == null) {
                mistakes.add("property '" + required.getID() + "' is missing");
            }
        }
        return typed;
    }

    private static Map<String, AttributeDefinition> attributes(ObjectClassDefinition description) {
        Map<String, AttributeDefinition> attributes = new TreeMap<>();
        for (AttributeDefinition attribute : definitions(description, ObjectClassDefinition.ALL)) {
            attributes.put(attribute.getID(), attribute);
        }
        return attributes;
    }

    private static AttributeDefinition[] definitions(
            ObjectClassDefinition description, int filter) {
        AttributeDefinition[] definitions = description.getAttributeDefinitions(filter);
        return definitions == null ? new AttributeDefinition[0] : definitions;
    }

    private static void convert(
            AttributeDefinition attribute,
            String name,
            Object value,
            Map<String, Object> typed,
            List<String> mistakes) {
        try {
            Object converted =
                    ValueConverter.convert(value, attribute.getType(), attribute.getCardinality());
            AttributeRange.check(attribute, value);
            if (CommonProperties.contains(name)) {
                CommonProperties.convert(name, value);
            }
            typed.put(name, converted);
        } catch (MismatchException e) {
            mistakes.add("property '" + name + "' " + e.getMessage());
        }
    }

    private static void convertCommon(
            String name, Object value, Map<String, Object> typed, List<String> mistakes) {
        try {
            typed.put(name, CommonProperties.convert(name, value));
        } catch (MismatchException e) {
            mistakes.add("property '" + name + "' " + e.getMessage());
        }
    }

    private static Map<String, Object> undescribed(
            Map<String, Object> properties, List<String> mistakes) {
        Map<String, Object> typed = new LinkedHashMap<>();
        properties.forEach(
                (name, value) -> {
                    if (CommonProperties.contains(name)) {
                        convertCommon(name, value, typed, mistakes);
                        return;
                    }
                    try {
                        typed.put(name, ValueConverter.undescribed(value));
                    } catch (MismatchException e) {
                        mistakes.add("property '" + name + "' " + e.getMessage());
                    }
                });
        return typed;
    }
}
