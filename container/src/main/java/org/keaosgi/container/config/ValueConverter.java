// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.keaosgi.container.json.Json;
import org.osgi.service.metatype.AttributeDefinition;

/** Turns JSON values into the Java types that a bundle's metatype asks for. */
final class ValueConverter {
    private ValueConverter() {}

    /** Thrown when a value does not fit; the message goes on from "must be …". */
    static final class MismatchException extends Exception {
        private static final long serialVersionUID = 1;

        MismatchException(String message) {
            super(message);
        }
    }

    /**
     * Converts.
     *
     * @param value of JSON
     * @param type an {@code AttributeDefinition}'s
     * @param cardinality an {@code AttributeDefinition}'s: 0 one value, positive an array, negative
     *     a list
     */
    static Object convert(Object value, int type, int cardinality) throws MismatchException {
        if (cardinality == 0) {
            return one(value, type);
        }
        List<?> values = value instanceof List<?> list ? list : List.of(nonNull(value, type));
        long most = Math.abs((long) cardinality);
        if (values.size() > most) {
            throw new MismatchException(
                    "must be at most " + most + " values, not " + values.size());
        }
        List<Object> converted = new ArrayList<>();
        for (Object element : values) {
            converted.add(one(element, type));
        }
        return cardinality > 0 ? array(converted, type) : converted;
    }

    private static Object nonNull(Object value, int type) throws MismatchException {
        if (value == null) {
            throw mismatch(null, type);
        }
        return value;
    }

    private static Object array(List<Object> values, int type) {
        Object array = Array.newInstance(elementType(type), values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    private static Class<?> elementType(int type) {
        return switch (type) {
            case AttributeDefinition.LONG -> Long.class;
            case AttributeDefinition.INTEGER -> Integer.class;
            case AttributeDefinition.SHORT -> Short.class;
            case AttributeDefinition.CHARACTER -> Character.class;
            case AttributeDefinition.BYTE -> Byte.class;
            case AttributeDefinition.DOUBLE -> Double.class;
            case AttributeDefinition.FLOAT -> Float.class;
            case AttributeDefinition.BOOLEAN -> Boolean.class;
            default -> String.class;
        };
    }

    private static Object one(Object value, int type) throws MismatchException {
        return switch (type) {
            case AttributeDefinition.LONG -> integer(value, type, Long.MIN_VALUE, Long.MAX_VALUE);
            case AttributeDefinition.INTEGER ->
                    (int) integer(value, type, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case AttributeDefinition.SHORT ->
                    (short) integer(value, type, Short.MIN_VALUE, Short.MAX_VALUE);
            case AttributeDefinition.BYTE ->
                    (byte) integer(value, type, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case AttributeDefinition.DOUBLE -> real(value, type);
            case AttributeDefinition.FLOAT -> (float) real(value, type);
            case AttributeDefinition.BOOLEAN -> cast(value, Boolean.class, type);
            case AttributeDefinition.CHARACTER -> character(value, type);
            default -> cast(value, String.class, type);
        };
    }

    private static long integer(Object value, int type, long least, long most)
            throws MismatchException {
        long number = cast(value, Long.class, type);
        if (number < least || number > most) {
            throw new MismatchException(
                    "must be from " + least + " to " + most + ", not " + number);
        }
        return number;
    }

    private static double real(Object value, int type) throws MismatchException {
        return cast(value, Number.class, type).doubleValue();
    }

    private static char character(Object value, int type) throws MismatchException {
        String text = cast(value, String.class, type);
        if (text.length() != 1) {
            throw new MismatchException("must be one character, not '" + text + "'");
        }
        return text.charAt(0);
    }

    private static <T> T cast(Object value, Class<T> wanted, int type) throws MismatchException {
        if (!wanted.isInstance(value)) {
            throw mismatch(value, type);
        }
        return wanted.cast(value);
    }

    private static MismatchException mismatch(Object value, int type) {
        return new MismatchException("must be " + typeName(type) + ", not " + Json.typeName(value));
    }

    private static String typeName(int type) {
        return switch (type) {
            case AttributeDefinition.LONG,
                    AttributeDefinition.INTEGER,
                    AttributeDefinition.SHORT,
                    AttributeDefinition.BYTE ->
                    "an integer";
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> "a number";
            case AttributeDefinition.BOOLEAN -> "a boolean";
            default -> "a string";
        };
    }

    /** Converts a value that nobody has described: as it stands, a list as an array of one type. */
    static Object undescribed(Object value) throws MismatchException {
        if (value instanceof List<?> list) {
            return undescribedArray(list);
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Double) {
            return value;
        }
        if (value instanceof Long number) {
            return number;
        }
        throw new MismatchException(
                "must be a string, a number, a boolean or a list of these, not "
                        + Json.typeName(value));
    }

    private static Object undescribedArray(List<?> list) throws MismatchException {
        Class<?> type = list.isEmpty() ? String.class : undescribed(list.get(0)).getClass();
        Object array = Array.newInstance(type, list.size());
        for (int i = 0; i < list.size(); i++) {
            if (!type.isInstance(list.get(i))) {
                throw new MismatchException("must be a list of values of one type");
            }
            Array.set(array, i, list.get(i));
        }
        return array;
    }
}
