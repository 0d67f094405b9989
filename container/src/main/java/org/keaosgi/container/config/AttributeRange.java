// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.util.Arrays;
import java.util.List;
import org.keaosgi.container.config.ValueConverter.MismatchException;
import org.osgi.service.metatype.AttributeDefinition;

/** Least and greatest value, and the list of values allowed, of one described property. */
final class AttributeRange {
    private AttributeRange() {}

    /** Checks each value; the types are right already. */
    static void check(AttributeDefinition attribute, Object value) throws MismatchException {
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        for (Object one : values) {
            checkOptions(attribute, one);
            checkRange(attribute, one);
        }
    }

    private static void checkOptions(AttributeDefinition attribute, Object value)
            throws MismatchException {
        String[] options = attribute.getOptionValues();
        if (options != null
                && options.length > 0
                && !Arrays.asList(options).contains(value.toString())) {
            throw new MismatchException(
                    "must be one of " + String.join(", ", options) + ", not '" + value + "'");
        }
    }

    /** The service does not tell the bounds, only whether a text is within them. */
    private static void checkRange(AttributeDefinition attribute, Object value)
            throws MismatchException {
        String text = value.toString();
        String verdict = attribute.validate(attribute.getCardinality() == 0 ? text : escape(text));
        if (verdict != null && (verdict.contains("maximum") || verdict.contains("minimum"))) {
            throw new MismatchException("is out of range: " + value);
        }
    }

    private static String escape(String text) {
        return text.replaceAll("[,\\\\\\s]", "\\\\$0");
    }
}
